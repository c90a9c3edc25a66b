package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppEvent;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.EmbeddedEngine;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.contract.StoreInPlainCollections;
import io.roomkeeper.server.fixture.HistoryInMemory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// An engine on the caller's thread, its store and all it tells.
final class EngineSide {
    final List<RoomEvent> told = new ArrayList<>();
    final List<AppEvent> toldOfApp = new ArrayList<>();
    final ChatroomEngine engine;
    private final Limits limits;
    private final InstantSource clock;
    private final StoreInPlainCollections store;
    private final HistoryInMemory log;

    EngineSide(Limits limits, InstantSource clock) {
        this(limits, clock, new StoreInPlainCollections(), new HistoryInMemory());
    }

    private EngineSide(
            Limits limits,
            InstantSource clock,
            StoreInPlainCollections store,
            HistoryInMemory log) {
        this.limits = limits;
        this.clock = clock;
        this.store = store;
        this.log = log;
        engine =
                new EmbeddedEngine(
                        store,
                        log,
                        clock,
                        List.<Executor>of(Runnable::run, Runnable::run),
                        List.of(new Ear()),
                        new Random(7),
                        limits);
    }

    EngineSide startAnother() {
        return new EngineSide(limits, clock, store.copy(), log);
    }

    Object run(RoomCommand<?> command) {
        return answer(engine.execute(command));
    }

    Object run(AppCommand<?> command) {
        return answer(engine.execute(command));
    }

    /// The value or the error code.
    static Object answer(CompletableFuture<?> future) {
        if (!future.isDone()) {
            return "no answer";
        }
        try {
            return Plain.answer(future.join());
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof RoomkeeperException why) {
                return why.code();
            }
            throw refused;
        }
    }

    private final class Ear implements RoomListener {
        @Override
        public void happened(List<RoomEvent> events) {
            events.stream()
                    .filter(event -> !(event instanceof StateChange.ActivityNoted))
                    .forEach(told::add);
        }

        @Override
        public void appHappened(List<AppEvent> events) {
            toldOfApp.addAll(events);
        }
    }
}
