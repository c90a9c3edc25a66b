package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.UserId;

/// Whether a user is in a room now, and whether the server knows such a user at all.
public record UserPresence(UserId userId, boolean member, boolean known) {}
