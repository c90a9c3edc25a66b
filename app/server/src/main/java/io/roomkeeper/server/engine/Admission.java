package io.roomkeeper.server.engine;

import java.time.Instant;
import java.util.List;

/// The answer to a join. Client behaviour §2.
public record Admission(
        Instant created,
        Instant joined,
        int memberCount,
        long sequence,
        boolean muteAll,
        boolean muted,
        List<RoomEvent.MessageSent> recent) {
    /// Messages a join can ask for. Client behaviour §2.
    public static final int MAX_RECENT = 50;

    public Admission {
        recent = List.copyOf(recent);
    }
}
