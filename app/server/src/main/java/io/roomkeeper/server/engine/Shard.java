package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Some of the rooms and the one thread on which all that concerns them happens.
final class Shard {
    private final Executor thread;
    private final Rules rules;
    private final StateStore store;
    private final InstantSource clock;
    private final List<RoomListener> listeners;
    private final Map<RoomId, Room> rooms = new HashMap<>();

    /// What has happened in a room but waits, in order, for a change to become durable.
    private final Map<RoomId, ArrayDeque<Outcome<?>>> waiting = new HashMap<>();

    Shard(
            Executor thread,
            Rules rules,
            StateStore store,
            InstantSource clock,
            List<RoomListener> listeners) {
        this.thread = thread;
        this.rules = rules;
        this.store = store;
        this.clock = clock;
        this.listeners = listeners;
    }

    /// Takes a stored room in, before the first command.
    void restore(RoomState stored) {
        rooms.put(stored.room(), Room.of(stored));
    }

    <R> void submit(RoomCommand<R> command, ChatroomEngine.Reply<R> reply) {
        thread.execute(() -> run(command, reply));
    }

    CompletableFuture<List<RoomView>> views() {
        return CompletableFuture.supplyAsync(
                () -> rooms.values().stream().map(Room::view).toList(), thread);
    }

    private <R> void run(RoomCommand<R> command, ChatroomEngine.Reply<R> reply) {
        Outcome<R> outcome;
        try {
            var decision = rules.decide(rooms.get(command.room()), command, clock.instant());
            outcome = Outcome.done(reply, decision, change(decision.events()));
        } catch (RoomkeeperException refusal) {
            outcome = Outcome.refused(reply, refusal);
        }
        conclude(command.room(), outcome);
    }

    private CompletableFuture<Void> change(List<RoomEvent> events) {
        var changes = new ArrayList<StateChange>();
        for (var event : events) {
            switch (event) {
                case StateChange.RoomCreated created -> {
                    rooms.put(created.room(), Room.of(created));
                    changes.add(created);
                }
                case StateChange.RoomDestroyed destroyed -> {
                    rooms.remove(destroyed.room());
                    changes.add(destroyed);
                }
                case StateChange other -> {
                    applyTo(other);
                    changes.add(other);
                }
                case RoomEvent.Told told -> applyTo(told);
            }
        }
        return changes.isEmpty() ? Outcome.AT_ONCE : store.append(changes);
    }

    private void applyTo(RoomEvent event) {
        var room = rooms.get(event.room());
        if (room != null) {
            room.apply(event);
        }
    }

    @SuppressWarnings("ReferenceEquality") // AT_ONCE is one object
    private void conclude(RoomId room, Outcome<?> outcome) {
        var before = waiting.get(room);
        if (before == null && outcome.durable().isDone()) {
            outcome.tell(listeners);
            return;
        }
        waiting.computeIfAbsent(room, _ -> new ArrayDeque<>()).addLast(outcome);
        if (outcome.durable() != Outcome.AT_ONCE) {
            var _ = outcome.durable().whenComplete((_, _) -> thread.execute(() -> drain(room)));
        }
    }

    private void drain(RoomId room) {
        var outcomes = waiting.get(room);
        while (outcomes != null && !outcomes.isEmpty() && outcomes.getFirst().durable().isDone()) {
            outcomes.removeFirst().tell(listeners);
        }
        if (outcomes != null && outcomes.isEmpty()) {
            waiting.remove(room);
        }
    }
}
