package io.roomkeeper.bench;

import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.EmbeddedEngine;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.store.history.MessageSettings;
import io.roomkeeper.server.store.history.MessageStore;
import io.roomkeeper.server.store.history.MessageSync;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.state.AuditRetention;
import io.roomkeeper.server.store.state.RoomkeeperStore;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Stores and engine on a data folder in this process, put together as the server does it, without
/// the ways in and without limits per second.
record House(
        RoomkeeperStore state,
        MessageStore history,
        List<ExecutorService> threads,
        ChatroomEngine engine)
        implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();

    static House open(Path data, MessageSync sync) {
        var state = openState(data);
        var history = openHistory(data, sync);
        var threads =
                IntStream.rangeClosed(1, Runtime.getRuntime().availableProcessors())
                        .mapToObj(number ->
                                Executors.newSingleThreadExecutor(
                                        Thread.ofPlatform().name("rooms-" + number).factory()))
                        .toList();
        var engine =
                new EmbeddedEngine(
                        state,
                        history,
                        CLOCK,
                        threads,
                        List.of(),
                        new SecureRandom(),
                        Limits.DEFAULT.withoutRates());
        return new House(state, history, threads, engine);
    }

    /// The state alone.
    static RoomkeeperStore openState(Path data) {
        return RoomkeeperStore.open(data, AuditRetention.DEFAULT, FreeSpace.DEFAULT, CLOCK);
    }

    /// The history alone.
    static MessageStore openHistory(Path data, MessageSync sync) {
        return MessageStore.open(
                data, MessageSettings.DEFAULT.with(sync), FreeSpace.DEFAULT, CLOCK);
    }

    @Override
    public void close() {
        try (state;
                history) {
            threads.forEach(ExecutorService::close);
        }
    }
}
