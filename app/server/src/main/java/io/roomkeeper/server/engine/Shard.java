package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Some of the rooms and the one thread on which all that concerns them happens.
final class Shard {
    private static final ChatroomEngine.Reply<Done> TO_NOBODY =
            ChatroomEngine.Reply.to(new CompletableFuture<>());

    private final Executor thread;
    private final App app;
    private final MessageUIds ids;
    private final StateStore store;
    private final InstantSource clock;
    private final List<RoomListener> listeners;
    private final Consumer<RoomCommand<?>> elsewhere;
    private final Map<RoomId, Room> rooms = new HashMap<>();
    private final Map<RoomId, Waiting> waiting = new HashMap<>();
    private final Deadlines deadlines = new Deadlines();

    /// `elsewhere` takes what has to be done in rooms that may not be of this shard.
    Shard(
            Executor thread,
            App app,
            MessageUIds ids,
            StateStore store,
            InstantSource clock,
            List<RoomListener> listeners,
            Consumer<RoomCommand<?>> elsewhere) {
        this.thread = thread;
        this.app = app;
        this.ids = ids;
        this.store = store;
        this.clock = clock;
        this.listeners = listeners;
        this.elsewhere = elsewhere;
    }

    /// Takes a stored room in, before the first command.
    void restore(RoomState stored) {
        var room = Room.of(stored, clock.instant());
        rooms.put(stored.room(), room);
        app.indexes().restored(stored);
        plan(room);
    }

    <R> void submit(RoomCommand<R> command, ChatroomEngine.Reply<R> reply) {
        thread.execute(() -> run(command.room(), reply, turn -> Rules.decide(turn, command)));
    }

    CompletableFuture<List<RoomView>> views() {
        return CompletableFuture.supplyAsync(
                () -> {
                    endDue();
                    return rooms.values().stream().map(room -> room.view(app.settings())).toList();
                },
                thread);
    }

    /// Looks at every room that is due.
    CompletableFuture<Void> sweep() {
        return CompletableFuture.runAsync(this::endDue, thread);
    }

    /// Plans every room anew, because the app's settings have changed.
    void settingsChanged() {
        thread.execute(() -> rooms.values().forEach(this::plan));
    }

    CompletableFuture<Void> broadcast(AppCommand.Broadcast message) {
        return CompletableFuture.runAsync(
                () ->
                        List.copyOf(rooms.keySet())
                                .forEach(room ->
                                        inPassing(
                                                room,
                                                turn -> PublishRule.broadcast(turn, message))),
                thread);
    }

    private void endDue() {
        var now = clock.instant();
        for (var due = deadlines.next(now); due.isPresent(); due = deadlines.next(now)) {
            inPassing(due.get(), _ -> {});
        }
    }

    private void inPassing(RoomId room, Consumer<Turn> rule) {
        run(
                room,
                TO_NOBODY,
                turn -> {
                    rule.accept(turn);
                    return Done.DONE;
                });
    }

    private <R> void run(RoomId id, ChatroomEngine.Reply<R> reply, Function<Turn, R> rule) {
        var turn = new Turn(app, ids, id, rooms.get(id), clock.instant());
        Rules.catchUp(turn);
        Outcome.Answer<R> answer;
        try {
            answer = new Outcome.Value<>(rule.apply(turn));
        } catch (RuntimeException refusal) { // or a defect, which must not leave anybody waiting
            answer = new Outcome.Refusal<>(refusal);
        }
        keep(turn);
        var events = turn.events();
        Runnable telling =
                () -> {
                    tell(events);
                    turn.elsewhere().forEach(elsewhere);
                };
        conclude(id, new Outcome<>(reply, answer, telling, store(events)));
    }

    private void conclude(RoomId id, Outcome<?> outcome) {
        if (!waiting.containsKey(id) && outcome.durable().isDone()) {
            outcome.tell();
        } else {
            waiting.computeIfAbsent(id, _ -> new Waiting())
                    .conclude(outcome, thread, () -> waiting.remove(id));
        }
    }

    private void keep(Turn turn) {
        var room = turn.room();
        if (room == null) {
            rooms.remove(turn.id());
            deadlines.forget(turn.id());
        } else {
            rooms.put(turn.id(), room);
            plan(room);
        }
    }

    private void plan(Room room) {
        Stream.of(room.end(app.settings()), OfflineRule.nextKick(app, room))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .ifPresent(at -> deadlines.plan(room.id(), at));
    }

    private CompletableFuture<Void> store(List<RoomEvent> events) {
        var changes =
                events.stream()
                        .filter(StateChange.class::isInstance)
                        .map(StateChange.class::cast)
                        .toList();
        return changes.isEmpty() ? Outcome.AT_ONCE : store.append(changes);
    }

    private void tell(List<RoomEvent> events) {
        if (!events.isEmpty()) {
            listeners.forEach(listener -> listener.happened(events));
        }
    }
}
