package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Some rooms by id; `next` is where the following page begins after, null when there is none.
/// `total` counts all rooms, those whose time is just over included.
public record RoomPage(List<RoomView> rooms, @Nullable RoomId next, long total) {
    public RoomPage {
        rooms = List.copyOf(rooms);
    }
}
