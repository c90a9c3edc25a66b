package io.roomkeeper.console.rooms;

import io.roomkeeper.protocol.console.RoomSummary;

import java.time.Duration;
import java.time.Instant;

/// Which rooms the list shows.
public enum RoomKind {
    KEPT,
    IDLE,
    ALL;

    /// For so long nothing has happened in an idle room.
    static final Duration IDLE_AFTER = Duration.ofMinutes(10);

    boolean has(RoomItem room, Instant now) {
        RoomSummary known = room.summaryProperty().get();
        return switch (this) {
            case KEPT -> known.kept();
            case IDLE -> isIdle(known, now);
            case ALL -> true;
        };
    }

    /// The server tells when a room ends that is destroyed once it has been idle for so long.
    private static boolean isIdle(RoomSummary room, Instant now) {
        if (room.kept() || room.destroyType() != 0 || room.endTime() == 0) {
            return false;
        }
        Instant last =
                Instant.ofEpochMilli(room.endTime()).minus(Duration.ofMinutes(room.destroyTime()));
        return !now.isBefore(last.plus(IDLE_AFTER));
    }
}
