package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/// The engine in this process: rooms spread over shards by their id.
public final class EmbeddedEngine implements ChatroomEngine {
    private final List<Shard> shards;

    /// One shard for each of `threads` (1 to 64), which must run what they are given one after the
    /// other. Takes in everything `store` has before it returns.
    public EmbeddedEngine(
            StateStore store,
            InstantSource clock,
            List<? extends Executor> threads,
            List<RoomListener> listeners,
            RandomGenerator random) {
        var made = new ArrayList<Shard>();
        for (int i = 0; i < threads.size(); i++) {
            made.add(
                    new Shard(
                            threads.get(i),
                            new Rules(new MessageUIds(i, random)),
                            store,
                            clock,
                            List.copyOf(listeners)));
        }
        shards = List.copyOf(made);
        store.load().forEach(room -> shard(room.room()).restore(room));
    }

    @Override
    public <R> void submit(RoomCommand<R> command, Reply<R> reply) {
        shard(command.room()).submit(command, reply);
    }

    @Override
    public CompletableFuture<List<RoomView>> rooms() {
        var parts = shards.stream().map(Shard::views).toList();
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                .thenApply(_ -> parts.stream().flatMap(part -> part.join().stream()).toList());
    }

    private Shard shard(RoomId room) {
        return shards.get(Math.floorMod(room.value().hashCode(), shards.size()));
    }
}
