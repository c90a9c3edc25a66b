package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// A room as seen from outside at one moment; `messageCount` of this life of the room, but for what
/// was not noted before a crash, `session` names that life, `lifetime` is the one in force;
/// `lastMessage` is null before the first one. At `end` it ends by itself if nothing happens; null
/// while it is kept.
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
        long messageCount,
        @Nullable Instant lastMessage,
        @Nullable Instant end) {
    static RoomView of(
            RoomRow row,
            AppSettings settings,
            int memberCount,
            Activity activity,
            Optional<Instant> end) {
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
                activity.messages(),
                activity.lastSent().equals(Instant.EPOCH) ? null : activity.lastSent(),
                end.orElse(null));
    }
}
