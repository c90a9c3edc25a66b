package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

/// Some of the rooms and the one thread on which all that concerns them happens. A room is in
/// memory while it has members or something goes on in it, and otherwise in the store only.
final class Shard {
    private final Executor thread;
    private final App app;
    private final MessageUIds ids;
    private final InstantSource clock;
    private final RoomReader reader;
    private final Publisher publisher;
    private final Adoption adoption;
    private final Idlers idlers;
    private final Map<RoomId, Slot> slots = new HashMap<>();
    private final Deadlines deadlines = new Deadlines();

    Shard(
            Executor thread,
            App app,
            MessageUIds ids,
            InstantSource clock,
            RoomReader reader,
            Publisher publisher,
            Idlers idlers) {
        this.thread = thread;
        this.app = app;
        this.ids = ids;
        this.clock = clock;
        this.reader = reader;
        this.publisher = publisher;
        adoption = new Adoption(app, publisher, clock, reader.started());
        this.idlers = idlers;
    }

    <R> void submit(RoomCommand<R> command, ChatroomEngine.Reply<R> reply) {
        submit(command.room(), reply, turn -> Rules.decide(turn, command));
    }

    private <R> void submit(RoomId id, ChatroomEngine.Reply<R> reply, Function<Turn, R> rule) {
        thread.execute(
                () -> inOrder(id, Slot.Task.of(reply, slot -> decide(id, slot, reply, rule))));
    }

    private void inOrder(RoomId id, Slot.Task task) {
        var slot = slots.get(id);
        if (slot == null) {
            slot = open(id);
            slot.add(task);
            read(id, slot);
        } else if (slot.reading()) {
            slot.add(task);
        } else {
            task.run(slot);
        }
    }

    private Slot open(RoomId id) {
        var slot =
                new Slot(
                        new Waiting(
                                thread,
                                () -> drained(id, slots.get(id)),
                                () -> read(id, slots.get(id))));
        slots.put(id, slot);
        return slot;
    }

    /// Brings what is in memory to what is stored.
    private void read(RoomId id, @Nullable Slot slot) {
        if (slot == null) {
            return;
        }
        slot.reading(true);
        var _ =
                reader.read(id)
                        .whenComplete((found, failure) ->
                                thread.execute(() -> {
                                    slot.reading(false);
                                    if (failure == null) {
                                        adoption.adopt(slot, found);
                                    }
                                    goOn(id, slot, failure);
                                }));
    }

    private void goOn(RoomId id, Slot slot, @Nullable Throwable unreadable) {
        while (!slot.reading()) {
            var task = slot.nextTask();
            if (task.isEmpty()) {
                settle(id);
                return;
            }
            if (unreadable != null && slot.room() == null) {
                task.get().refused(unreadable);
            } else {
                task.get().run(slot);
            }
        }
    }

    /// Plans what is to be done of itself, and lets go what need not be kept in mind.
    private void settle(RoomId id) {
        var slot = slots.get(id);
        if (slot == null) {
            return;
        }
        var room = slot.room();
        if (room == null) {
            deadlines.forget(id);
            idlers.remove(id);
            forgetIfSpent(id, slot);
            return;
        }
        deadlines.plan(room, app);
        if (room.memberCount() == 0) {
            idlers.touch(id, clock.instant());
        } else {
            idlers.remove(id);
        }
    }

    private void drained(RoomId id, @Nullable Slot slot) {
        if (slot != null && !slot.reading()) {
            slot.settled();
        }
        forgetIfSpent(id, slot);
    }

    private void forgetIfSpent(RoomId id, @Nullable Slot slot) {
        if (slot != null && slot.isSpent()) {
            slots.remove(id);
        }
    }

    private <R> void decide(
            RoomId id, Slot slot, ChatroomEngine.Reply<R> reply, Function<Turn, R> rule) {
        var turn = new Turn(app, ids, id, slot.room(), clock.instant());
        Outcome.Answer<R> answer;
        try {
            Rules.catchUp(turn);
            answer = new Outcome.Value<>(rule.apply(turn));
        } catch (RuntimeException refusal) { // or a defect, which must not leave anybody waiting
            answer = new Outcome.Refusal<>(refusal);
        }
        slot.room(turn.room());
        slot.waiting().conclude(publisher.outcomes(reply, answer, turn));
        settle(id);
    }

    private void inPassing(RoomId room, Function<Turn, Done> rule) {
        var slot = slots.get(room);
        if (slot != null && slot.room() != null && !slot.reading()) {
            decide(room, slot, Outcome.TO_NOBODY, rule);
        }
    }

    /// Those of `rooms` of which something is in memory; an empty view says that the room is gone.
    CompletableFuture<Map<RoomId, Optional<RoomView>>> awake(List<RoomId> rooms) {
        return CompletableFuture.supplyAsync(
                () -> {
                    endDue();
                    var views = new HashMap<RoomId, Optional<RoomView>>();
                    for (var id : rooms) {
                        var slot = slots.get(id);
                        if (slot != null && (slot.room() != null || !slot.reading())) {
                            views.put(
                                    id,
                                    Optional.ofNullable(slot.room())
                                            .map(room -> room.view(app.settings())));
                        }
                    }
                    return views;
                },
                thread);
    }

    /// Up to `limit` rooms with members, those with the most first.
    CompletableFuture<List<RoomView>> busiest(int limit) {
        return CompletableFuture.supplyAsync(
                () ->
                        rooms().filter(room -> room.memberCount() > 0)
                                .sorted(Comparator.comparingInt(Room::memberCount).reversed())
                                .limit(limit)
                                .map(room -> room.view(app.settings()))
                                .toList(),
                thread);
    }

    private Stream<Room> rooms() {
        return slots.values().stream().map(Slot::room).filter(Objects::nonNull);
    }

    /// Looks at every room in memory that is due, and lets those go that nobody needs.
    CompletableFuture<Void> sweep() {
        return CompletableFuture.runAsync(
                () -> {
                    endDue();
                    rest(clock.instant());
                },
                thread);
    }

    private void endDue() {
        var now = clock.instant();
        for (var due = deadlines.next(now); due.isPresent(); due = deadlines.next(now)) {
            inPassing(due.get(), _ -> Done.DONE);
        }
    }

    private void rest(Instant now) {
        var noted = new ArrayList<RoomId>();
        for (int looks = idlers.count(); looks > 0; looks--) {
            var next = idlers.next(now);
            if (next.isEmpty()) {
                break;
            }
            if (rest(next.get(), now)) {
                noted.add(next.get());
            }
        }
        noted.forEach(idlers::hurry);
    }

    /// Lets the room go if it can; true when what has gone on in it is to be stored before.
    private boolean rest(RoomId id, Instant now) {
        var slot = slots.get(id);
        var room = slot == null ? null : slot.room();
        if (slot == null || room == null) {
            return false;
        }
        if (slot.isBusy() || !room.canRest(now)) {
            idlers.touch(id, now);
            return false;
        }
        if (room.hasNews()) {
            inPassing(id, turn -> RoomRules.note(turn, room));
            return true;
        }
        slot.room(null);
        settle(id);
        return false;
    }

    /// Looks at a room that, by what is stored, is over by now.
    CompletableFuture<Done> lookAt(RoomId room) {
        var looked = new CompletableFuture<Done>();
        submit(room, ChatroomEngine.Reply.to(looked), RoomRules::noteIfOverdue);
        return looked;
    }

    /// Plans every room anew, because the app's settings have changed.
    void settingsChanged() {
        thread.execute(() -> rooms().forEach(room -> deadlines.plan(room, app)));
    }

    CompletableFuture<Void> broadcast(AppCommand.Broadcast message) {
        Function<Turn, Done> rule = turn -> PublishRule.broadcast(turn, message);
        return CompletableFuture.runAsync(
                () -> rooms().map(Room::id).toList().forEach(room -> inPassing(room, rule)),
                thread);
    }
}
