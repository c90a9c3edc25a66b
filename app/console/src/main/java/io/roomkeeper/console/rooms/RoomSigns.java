package io.roomkeeper.console.rooms;

import io.roomkeeper.protocol.console.RoomSummary;

import java.time.Duration;
import java.time.Instant;

/// What is to be seen of a room beside its name: whether far more is said than usual, whether it is
/// kept alive, and in how many minutes it ends by itself, 0 when that is not soon.
record RoomSigns(boolean unusual, boolean kept, int minutesLeft) {
    static final RoomSigns NONE = new RoomSigns(false, false, 0);

    /// How long before its end a room says so.
    private static final Duration SOON = Duration.ofMinutes(10);

    static RoomSigns of(RoomSummary room, boolean unusual, Instant now) {
        return new RoomSigns(unusual, room.kept(), room.kept() ? 0 : minutesLeft(room, now));
    }

    private static int minutesLeft(RoomSummary room, Instant now) {
        Duration left = Duration.between(now, Instant.ofEpochMilli(room.endTime()));
        boolean soon = room.endTime() > 0 && left.compareTo(SOON) < 0;
        return soon ? (int) Math.max(1, left.plusSeconds(59).toMinutes()) : 0;
    }
}
