package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.UserId;

/// A member of a room; times in ms since 1970, `lastMessageTime` 0 before the first message.
public record MemberEntry(
        UserId userId, long joinTime, long lastMessageTime, long messageCount, boolean muted) {}
