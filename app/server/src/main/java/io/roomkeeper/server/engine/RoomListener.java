package io.roomkeeper.server.engine;

import java.util.List;

/// Hears what happens in the rooms, each room's events in order, after what had to be stored is
/// durable. Called on the room's thread: it must not block and not throw.
public interface RoomListener {
    /// One command's events, never empty, all of the same room.
    void happened(List<RoomEvent> events);
}
