package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One command's turn in its room. A rule first refuses, by throwing, or not; then it lets things
/// happen one by one, each seeing the room as the ones before have left it.
final class Turn {
    private final App app;
    private final MessageUIds ids;
    private final RoomId id;
    private final Instant now;
    private final List<RoomEvent> events = new ArrayList<>();
    private final List<RoomCommand<?>> elsewhere = new ArrayList<>();
    private @Nullable Room room;

    Turn(App app, MessageUIds ids, RoomId id, @Nullable Room room, Instant now) {
        this.app = app;
        this.ids = ids;
        this.id = id;
        this.room = room;
        this.now = now;
    }

    App app() {
        return app;
    }

    Instant now() {
        return now;
    }

    RoomId id() {
        return id;
    }

    /// Null when it does not exist.
    @Nullable Room room() {
        return room;
    }

    /// The room, or 23410.
    Room existing() {
        var found = room;
        if (found == null) {
            throw new RoomkeeperException(
                    ErrorCode.ROOM_NOT_FOUND, "chatroom " + id + " does not exist.");
        }
        return found;
    }

    String nextMessageUId(Instant sentTime) {
        return ids.next(sentTime);
    }

    /// For what the whole room is told next.
    long nextSequence() {
        return existing().sequence() + 1;
    }

    void happen(RoomEvent event) {
        events.add(event);
        if (event instanceof StateChange.RoomCreated created) {
            room = Room.of(created, app.limit(Limit.RECENT_BYTES_PER_ROOM));
        }
        var found = existing();
        app.indexes().note(found, event);
        found.apply(event);
        if (event instanceof StateChange.RoomDestroyed) {
            room = null;
        }
    }

    /// Has another room told something because of this.
    void elsewhere(RoomCommand<?> command) {
        elsewhere.add(command);
    }

    List<RoomEvent> events() {
        return List.copyOf(events);
    }

    List<RoomCommand<?>> elsewhere() {
        return elsewhere;
    }
}
