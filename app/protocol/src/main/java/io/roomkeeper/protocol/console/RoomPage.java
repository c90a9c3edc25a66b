package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Some rooms in order of id; the following page begins after `next`, null when there is none.
/// `total` counts all rooms there are, whatever was searched for.
public record RoomPage(List<RoomSummary> rooms, @Nullable RoomId next, long total) {
    public RoomPage {
        rooms = List.copyOf(rooms);
    }
}
