package io.roomkeeper.console.management;

import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.util.Subscription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The figures of all rooms as the server last told them, for windows that are opened later.
final class RoomBook {
    private final Map<RoomId, RoomSummary> rooms = new HashMap<>();
    private final Subscription events;

    RoomBook(ConsoleSession session) {
        events = session.onEvents(this::happened);
    }

    Optional<RoomSummary> find(RoomId room) {
        return Optional.ofNullable(rooms.get(room));
    }

    void close() {
        events.unsubscribe();
    }

    private void happened(List<ConsoleEvent> happened) {
        for (ConsoleEvent event : happened) {
            if (event instanceof ConsoleEvent.Rooms(var told)) {
                told.forEach(room -> rooms.put(room.chatroomId(), room));
            } else if (event instanceof ConsoleEvent.Gone(var room)) {
                rooms.remove(room);
            }
        }
    }
}
