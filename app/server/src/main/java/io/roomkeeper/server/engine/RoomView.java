package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.time.Instant;

/// A room as seen from outside at one moment; `messageCount` of this life of the room, but for what
/// was not noted before a crash, `session` names that life, `lifetime` is the one in force.
public record RoomView(
        RoomId room,
        String name,
        String session,
        Instant created,
        Lifetime lifetime,
        boolean kept,
        boolean muteAll,
        boolean distributing,
        int memberCount,
        long messageCount) {
    static RoomView of(RoomRow row, AppSettings settings, int memberCount, long messageCount) {
        return new RoomView(
                row.room(),
                row.name(),
                row.session(),
                row.created(),
                row.lifetime(settings.inactivityMinutes()),
                row.kept(),
                row.muteAll(),
                row.distributing(),
                memberCount,
                messageCount);
    }
}
