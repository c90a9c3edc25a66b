package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.UserId;

/// A mute or a ban in one room; times in ms since 1970, at `until` the user is already free.
public record SanctionEntry(UserId userId, long since, long until, String by, String reason) {}
