package io.roomkeeper.server.engine;

import java.time.Instant;

/// Up to where a member who comes back has seen a room. Numbers may begin anew, when the room is
/// made again or after a server was killed; times do not.
///
/// @param sequence of the last thing it was told
/// @param syncTime of the last message it knows of; the epoch for who does not come back
public record Seen(long sequence, Instant syncTime) {
    public static final Seen NOTHING = new Seen(0, Instant.EPOCH);

    boolean isNothing() {
        return syncTime.equals(Instant.EPOCH);
    }
}
