package io.roomkeeper.bench;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.concurrent.CompletableFuture;

/// A way to change the state of rooms that answers when the change is durable.
interface Moderators extends AutoCloseable {
    CompletableFuture<?> create(RoomId room);

    CompletableFuture<?> mute(RoomId room, UserId user);

    @Override
    void close();
}
