package io.roomkeeper.server.engine;

import java.util.List;

/// Hears what happens, each room's events in order, after what had to be stored is durable. Called
/// on the room's thread: it must not block and not throw.
public interface RoomListener {
    /// Line `number` of the audit log was written and is `change`. Comes before [#happened] or
    /// [#appHappened] tells of the change.
    default void audited(long number, Change change) {}

    /// One command's events, never empty, all of the same room.
    void happened(List<RoomEvent> events);

    /// What one command did to the app as a whole, never empty.
    default void appHappened(List<AppEvent> events) {}
}
