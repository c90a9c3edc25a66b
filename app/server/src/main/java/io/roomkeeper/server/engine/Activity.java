package io.roomkeeper.server.engine;

import java.time.Instant;

/// What has gone on in a room, as far as it is stored: when it rests, and now and then before.
///
/// @param last when it was last alive, from which its idle time counts
/// @param sequence of the last thing the whole room was told
/// @param messages it has taken in this life
/// @param lastSent sent time of the last message; the epoch when there is none
public record Activity(Instant last, long sequence, long messages, Instant lastSent) {
    /// Of a room that was made at `created`.
    public static Activity from(Instant created) {
        return new Activity(created, 0, 0, Instant.EPOCH);
    }
}
