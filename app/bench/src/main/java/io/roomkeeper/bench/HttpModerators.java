package io.roomkeeper.bench;

import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Sanction;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// By the Server API of a server in a process of its own.
record HttpModerators(ServerProcess server, ServerApiClient api) implements Moderators {
    static HttpModerators on(Path data) {
        var server = ServerProcess.start(data);
        return new HttpModerators(server, server.api());
    }

    @Override
    public CompletableFuture<?> create(RoomId room) {
        return api.createRoom(room);
    }

    @Override
    public CompletableFuture<?> mute(RoomId room, UserId user) {
        return api.mute(room, List.of(user), Sanction.MAX_MINUTES);
    }

    @Override
    public void close() {
        server.stop();
    }
}
