package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// The engine in this process: rooms spread over shards by their id.
public final class EmbeddedEngine implements ChatroomEngine {
    /// Rooms whose end is looked at together, and how often in one sweep.
    private static final int DUE_AT_ONCE = 1000;

    private static final int MOST_ROUNDS = 100;

    private final StateStore store;
    private final InstantSource clock;
    private final Instant started;
    private final App app;
    private final AppShard appShard;
    private final List<Shard> shards;
    private CompletableFuture<Void> sweeping = CompletableFuture.completedFuture(null);
    private @Nullable CompletableFuture<Void> nextSweep;

    /// One shard for each of `threads` (1 to 64), which must run what they are given one after the
    /// other.
    public EmbeddedEngine(
            StateStore store,
            MessageLog log,
            InstantSource clock,
            List<? extends Executor> threads,
            List<RoomListener> listeners,
            RandomGenerator random,
            Limits limits) {
        this.store = store;
        this.clock = clock;
        started = clock.instant();
        var hearing = List.copyOf(listeners);
        app = new App(store.loadApp(), log, limits);
        appShard =
                new AppShard(
                        threads.getFirst(),
                        app,
                        new AppRules(app, store::user, new NoteRules(app, store::notes)),
                        store,
                        clock,
                        hearing);
        var reader = new RoomReader(store, log, started, limits.of(Limit.RECENT_BYTES_PER_ROOM));
        var publisher = new Publisher(store, log, hearing, this::execute);
        var made = new ArrayList<Shard>();
        for (int i = 0; i < threads.size(); i++) {
            made.add(
                    new Shard(
                            threads.get(i),
                            app,
                            new MessageUIds(i, random),
                            clock,
                            reader,
                            publisher,
                            idlers(limits, threads.size())));
        }
        shards = List.copyOf(made);
    }

    private static Idlers idlers(Limits limits, int shards) {
        return new Idlers(
                Duration.ofSeconds(limits.of(Limit.AWAKE_IDLE_SECONDS)),
                limits.of(Limit.AWAKE_IDLE_ROOMS) / shards);
    }

    @Override
    public <R> void submit(RoomCommand<R> command, Reply<R> reply) {
        shard(command.room()).submit(command, reply);
    }

    @Override
    public <R> void submit(AppCommand<R> command, Reply<R> reply) {
        switch (command) {
            case AppCommand.Broadcast message -> broadcast(message, command, reply);
            case AppCommand.ListMutedRooms _ -> {
                var _ = sweep().handle((_, _) -> ask(command, reply));
            }
            case AppCommand.Configure _, AppCommand.Undo _ ->
                    appShard.submit(command, reply, _ -> shards.forEach(Shard::settingsChanged));
            case AppCommand.ImposeGlobally _,
                    AppCommand.LiftGlobally _,
                    AppCommand.ListGlobalSanctions _,
                    AppCommand.ChangeTypes _,
                    AppCommand.ListTypes _,
                    AppCommand.ListKeptRooms _,
                    AppCommand.AddNote _,
                    AppCommand.RemoveNote _,
                    AppCommand.NoteRefusal _,
                    AppCommand.NoteDeletion _,
                    AppCommand.NoteModerator _,
                    AppCommand.SaveUser _ ->
                    appShard.submit(command, reply, _ -> {});
        }
    }

    private <R> Done ask(AppCommand<R> command, Reply<R> reply) {
        appShard.submit(command, reply, _ -> {});
        return Done.DONE;
    }

    private <R> void broadcast(
            AppCommand.Broadcast message, AppCommand<R> command, Reply<R> reply) {
        appShard.submit(
                command,
                new Reply<>() {
                    @Override
                    public void done(R value) {
                        var _ =
                                everywhere(shard -> shard.broadcast(message))
                                        .thenRun(() -> reply.done(value));
                    }

                    @Override
                    public void refused(Throwable why) {
                        reply.refused(why);
                    }
                },
                _ -> {});
    }

    @Override
    public AppView app() {
        return app;
    }

    @Override
    public Optional<User> user(UserId id) {
        return store.user(id);
    }

    @Override
    public List<Note> notes(UserId user) {
        return store.notes(user);
    }

    @Override
    public Set<RoomId> roomsOf(UserId user) {
        return app.indexes().roomsOf(user);
    }

    @Override
    public EngineFigures figures() {
        return new EngineFigures(
                store.roomCount(),
                app.indexes().memberships(),
                app.traffic().sent(),
                app.traffic().discarded());
    }

    @Override
    public List<TypeTally> traffic() {
        return app.traffic().lastMinute(clock.instant());
    }

    @Override
    public synchronized CompletableFuture<Void> sweep() {
        if (sweeping.isDone()) {
            return beginSweep();
        }
        var waiting = nextSweep;
        if (waiting == null) { // the one at work may have begun before what is due now was
            waiting = new CompletableFuture<>();
            nextSweep = waiting;
            var next = waiting;
            var _ = sweeping.whenComplete((_, _) -> beginNextSweep(next));
        }
        return waiting;
    }

    private synchronized CompletableFuture<Void> beginSweep() {
        sweeping = everywhere(Shard::sweep).thenCompose(_ -> endDue(1));
        return sweeping;
    }

    private synchronized void beginNextSweep(CompletableFuture<Void> next) {
        nextSweep = null;
        var _ =
                beginSweep()
                        .whenComplete((_, failure) -> {
                            if (failure == null) {
                                next.complete(null);
                            } else {
                                next.completeExceptionally(failure);
                            }
                        });
    }

    private CompletableFuture<Void> endDue(int round) {
        var due =
                store.due(
                        clock.instant(), started, app.settings().inactivityMinutes(), DUE_AT_ONCE);
        var looked =
                CompletableFuture.allOf(
                        due.stream()
                                .map(room -> shard(room).lookAt(room))
                                .toArray(CompletableFuture[]::new));
        return due.size() < DUE_AT_ONCE || round == MOST_ROUNDS
                ? looked
                : looked.thenCompose(_ -> endDue(round + 1));
    }

    @Override
    public CompletableFuture<RoomPage> rooms(RoomQuery query) {
        return new Listing(store, app, started).page(query, clock.instant(), this::awake);
    }

    private CompletableFuture<Map<RoomId, Optional<RoomView>>> awake(List<RoomId> rooms) {
        var byShard = rooms.stream().collect(Collectors.groupingBy(this::shard));
        var parts =
                byShard.entrySet().stream()
                        .map(entry -> entry.getKey().awake(entry.getValue()))
                        .toList();
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenApply(_ -> {
                    var all = new HashMap<RoomId, Optional<RoomView>>();
                    parts.forEach(part -> all.putAll(part.join()));
                    return all;
                });
    }

    @Override
    public CompletableFuture<List<RoomView>> busiest(int limit) {
        var parts = shards.stream().map(shard -> shard.busiest(limit)).toList();
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenApply(_ ->
                        parts.stream()
                                .flatMap(part -> part.join().stream())
                                .sorted(Comparator.comparingInt(RoomView::memberCount).reversed())
                                .limit(limit)
                                .toList());
    }

    private CompletableFuture<Void> everywhere(Function<Shard, CompletableFuture<Void>> task) {
        return CompletableFuture.allOf(shards.stream().map(task).toArray(CompletableFuture[]::new));
    }

    private Shard shard(RoomId room) {
        return shards.get(Math.floorMod(room.value().hashCode(), shards.size()));
    }
}
