package io.roomkeeper.server.engine;

import java.util.List;

/// What a rule says: the answer, and what happens to the room.
record Decision<R>(R reply, List<RoomEvent> events) {
    Decision {
        events = List.copyOf(events);
    }

    /// An answer that changes nothing.
    static <R> Decision<R> reply(R reply) {
        return new Decision<>(reply, List.of());
    }
}
