package io.roomkeeper.server.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// What one I/O thread has to do for delivery, in the order it was given: joins, exits, answers and
/// broadcasts of all rooms. The thread is woken once for all that waits, not once for each.
final class Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final Executor thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile boolean stopped;

    Loop(Executor thread) {
        this.thread = thread;
    }

    /// From any thread; never blocks and never throws. Lost when the thread has stopped, as its
    /// sockets are.
    void post(Runnable task) {
        if (!stopped) {
            tasks.add(task);
            schedule();
        }
    }

    private void schedule() {
        if (!scheduled.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.execute(this::drain);
        } catch (RejectedExecutionException stopping) {
            stopped = true;
            tasks.clear();
        }
    }

    private void drain() {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            try {
                task.run();
            } catch (RuntimeException failure) {
                LOG.error("delivery failed", failure);
            }
        }
        scheduled.set(false);
        if (!tasks.isEmpty()) {
            schedule();
        }
    }
}
