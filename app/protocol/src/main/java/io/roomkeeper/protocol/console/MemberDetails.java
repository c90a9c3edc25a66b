package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.UserId;

/// A member of a room as a moderator sees one; times in ms since 1970, `lastMessageTime` 0 before
/// the first message, `mutedUntil` 0 without a mute. Whether the user is on the allowlist, is a
/// mute exception, and is connected now.
public record MemberDetails(
        UserId userId,
        long joinTime,
        long lastMessageTime,
        long messageCount,
        long mutedUntil,
        boolean allowed,
        boolean excepted,
        boolean online) {}
