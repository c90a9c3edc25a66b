package io.roomkeeper.console.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Carries items from any thread to the screen's, all of a frame at once and in order. Keeps them
/// until it is opened.
final class FrameBatch<T> {
    /// The time between two frames.
    static final Duration FRAME = Duration.ofMillis(16);

    private final Delays delays;
    private final Consumer<List<T>> take;
    private List<T> waiting = new ArrayList<>();
    private boolean open;
    private boolean scheduled;

    FrameBatch(Delays delays, Consumer<List<T>> take) {
        this.delays = delays;
        this.take = take;
    }

    synchronized void add(T item) {
        waiting.add(item);
        schedule();
    }

    synchronized void open() {
        open = true;
        if (!waiting.isEmpty()) {
            schedule();
        }
    }

    private void schedule() {
        if (open && !scheduled) {
            scheduled = true;
            delays.after(FRAME, this::deliver);
        }
    }

    private void deliver() {
        take.accept(drain());
    }

    private synchronized List<T> drain() {
        List<T> now = waiting;
        waiting = new ArrayList<>();
        scheduled = false;
        return now;
    }
}
