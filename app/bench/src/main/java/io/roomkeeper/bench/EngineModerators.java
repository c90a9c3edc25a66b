package io.roomkeeper.bench;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.store.history.MessageSync;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Straight to the engine in this process.
record EngineModerators(House house) implements Moderators {
    private static final Act ACT = Act.of("moderator", "measured");

    static EngineModerators on(Path data) {
        return new EngineModerators(House.open(data, MessageSync.INTERVAL));
    }

    @Override
    public CompletableFuture<?> create(RoomId room) {
        return house.engine().execute(new RoomCommand.Create(room, CreateOptions.NONE, ACT));
    }

    @Override
    public CompletableFuture<?> mute(RoomId room, UserId user) {
        return house.engine()
                .execute(
                        new RoomCommand.Impose(
                                room,
                                Sanction.Kind.MUTE,
                                List.of(user),
                                Sanction.MAX_MINUTES,
                                ACT));
    }

    @Override
    public void close() {
        house.close();
    }
}
