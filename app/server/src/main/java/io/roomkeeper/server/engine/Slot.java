package io.roomkeeper.server.engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Consumer;

/// What a shard has in memory of one room that is awake, is being read, or has something waiting.
final class Slot {
    /// What is to be done in the room's order.
    interface Task {
        void run(Slot slot);

        void refused(Throwable why);

        /// Does `act`, which answers to `reply`.
        static Task of(ChatroomEngine.Reply<?> reply, Consumer<Slot> act) {
            return new Task() {
                @Override
                public void run(Slot slot) {
                    act.accept(slot);
                }

                @Override
                public void refused(Throwable why) {
                    reply.refused(why);
                }
            };
        }
    }

    private final ArrayDeque<Task> tasks = new ArrayDeque<>();
    private final Waiting waiting;
    private @Nullable Room room;
    private @Nullable Room ended;
    private boolean reading;

    Slot(Waiting waiting) {
        this.waiting = waiting;
    }

    Waiting waiting() {
        return waiting;
    }

    /// Null when it does not exist, or is being read for the first time.
    @Nullable Room room() {
        return room;
    }

    void room(@Nullable Room now) {
        if (now == null && room != null) {
            ended = room;
        }
        room = now;
    }

    /// The one whose end may not be stored; null when nothing waits for that.
    @Nullable Room ended() {
        return ended;
    }

    /// What is in memory is what is stored.
    void settled() {
        ended = null;
    }

    /// Whether the store is being asked for the room, or will be soon; meanwhile tasks wait.
    boolean reading() {
        return reading || waiting.isSpoilt();
    }

    void reading(boolean now) {
        reading = now;
    }

    void add(Task task) {
        tasks.addLast(task);
    }

    Optional<Task> nextTask() {
        return Optional.ofNullable(tasks.pollFirst());
    }

    /// Whether there is nothing to be remembered or done.
    boolean isSpent() {
        return room == null && !isBusy();
    }

    boolean isBusy() {
        return reading() || !tasks.isEmpty() || !waiting.isEmpty();
    }
}
