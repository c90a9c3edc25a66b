package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.time.Instant;
import java.util.List;

/// What of a room outlives the process.
public record RoomState(
        RoomId room,
        String name,
        Instant created,
        Lifetime lifetime,
        boolean muteAll,
        List<Sanction> sanctions) {
    public RoomState {
        sanctions = List.copyOf(sanctions);
    }
}
