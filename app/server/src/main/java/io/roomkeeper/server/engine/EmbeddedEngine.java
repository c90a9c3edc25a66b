package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// The engine in this process: rooms spread over shards by their id.
public final class EmbeddedEngine implements ChatroomEngine {
    private final StateStore store;
    private final App app;
    private final AppShard appShard;
    private final List<Shard> shards;

    /// One shard for each of `threads` (1 to 64), which must run what they are given one after the
    /// other. Takes in everything `store` has before it returns.
    public EmbeddedEngine(
            StateStore store,
            InstantSource clock,
            List<? extends Executor> threads,
            List<RoomListener> listeners,
            RandomGenerator random,
            Limits limits) {
        this.store = store;
        var hearing = List.copyOf(listeners);
        app = new App(store.loadApp(), limits);
        appShard =
                new AppShard(
                        threads.getFirst(), new AppRules(app, store::user), store, clock, hearing);
        var made = new ArrayList<Shard>();
        for (int i = 0; i < threads.size(); i++) {
            made.add(
                    new Shard(
                            threads.get(i),
                            app,
                            new MessageUIds(i, random),
                            store,
                            clock,
                            hearing,
                            this::execute));
        }
        shards = List.copyOf(made);
        store.load().forEach(room -> shard(room.room()).restore(room));
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
                var _ = sweep().thenRun(() -> appShard.submit(command, reply, _ -> {}));
            }
            case AppCommand.Configure configure ->
                    appShard.submit(command, reply, _ -> shards.forEach(Shard::settingsChanged));
            case AppCommand.ImposeGlobally _,
                    AppCommand.LiftGlobally _,
                    AppCommand.ListGlobalSanctions _,
                    AppCommand.ChangeTypes _,
                    AppCommand.ListTypes _,
                    AppCommand.ListKeptRooms _,
                    AppCommand.SaveUser _ ->
                    appShard.submit(command, reply, _ -> {});
        }
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
    public CompletableFuture<Void> sweep() {
        return everywhere(Shard::sweep);
    }

    @Override
    public CompletableFuture<List<RoomView>> rooms() {
        var parts = shards.stream().map(Shard::views).toList();
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenApply(_ -> parts.stream().flatMap(part -> part.join().stream()).toList());
    }

    private CompletableFuture<Void> everywhere(Function<Shard, CompletableFuture<Void>> task) {
        return CompletableFuture.allOf(shards.stream().map(task).toArray(CompletableFuture[]::new));
    }

    private Shard shard(RoomId room) {
        return shards.get(Math.floorMod(room.value().hashCode(), shards.size()));
    }
}
