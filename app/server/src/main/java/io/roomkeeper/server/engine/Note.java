package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;

/// What a moderator wrote down about a user; `number` tells the notes about one user apart and
/// grows with time.
public record Note(UserId user, long number, Instant at, String by, String text) {
    /// Characters in one.
    public static final int MAX_TEXT = 1_000;
}
