package io.roomkeeper.server.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// What one I/O thread has to do for delivery, in the order it was given: joins, exits, answers and
/// broadcasts of all rooms. The thread is woken once for all that waits, not once for each, and it
/// looks at its connections after every [#SLICE] members it has written to.
final class Loop {
    /// Members who are written to between two looks at the connections.
    static final int SLICE = 500;

    /// Pieces in one gathering write.
    private static final int PIECES = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final IoThread thread;
    private final DeliveryLimits limits;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final ArrayDeque<Lane> due = new ArrayDeque<>();
    private final Buffers buffers = new Buffers();
    private final ByteBuffer[] scratch = new ByteBuffer[PIECES];
    private final Form plain;
    private final Form deflated;
    private List<Outlet> unflushed = new ArrayList<>();
    private int budget = SLICE;
    private boolean working;
    private boolean yielding;
    private volatile boolean stopped;

    Loop(IoThread thread, DeliveryLimits limits) {
        this.thread = thread;
        this.limits = limits;
        var compressor = new Compressor(limits.deflateFrom());
        plain = new Form(false, compressor);
        deflated = new Form(true, compressor);
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
            thread.execute(this::turn);
        } catch (RejectedExecutionException stopping) {
            stopped = true;
            tasks.clear();
        }
    }

    private void turn() {
        working = true;
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            careful(task);
        }
        flush();
        scheduled.set(false);
        if (!tasks.isEmpty()) {
            schedule();
        }
        write();
        flush();
        working = false;
    }

    // Errors too, memory that is short above all: the next task may need less, and nobody else
    // would
    // ever do it.
    private static void careful(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            LOG.error("delivery failed", failure);
        }
    }

    private void flush() {
        while (!unflushed.isEmpty()) {
            var now = unflushed;
            unflushed = new ArrayList<>();
            now.forEach(outlet -> careful(outlet::flush));
        }
    }

    // What is given to a thread while it works comes before its connections: only a real pause lets
    // them in.
    private void write() {
        while (budget > 0 && !due.isEmpty()) {
            var lane = due.remove();
            careful(() -> budget -= lane.write(budget));
            budget--;
            if (lane.isWriting()) {
                due.addFirst(lane);
            }
        }
        if (!due.isEmpty() && !yielding) {
            yielding = true;
            thread.giveWay(this::resume);
        }
    }

    private void resume() {
        yielding = false;
        budget = SLICE;
        turn();
    }

    /// The lane has something for all its members.
    void due(Lane lane) {
        due.add(lane);
        wake();
    }

    /// The outlet has something to write.
    void flushSoon(Outlet outlet) {
        unflushed.add(outlet);
        wake();
    }

    private void wake() {
        if (!working) {
            schedule();
        }
    }

    void later(Runnable task, long nanos) {
        thread.executeAfter(task, nanos);
    }

    long nanos() {
        return thread.nanos();
    }

    DeliveryLimits limits() {
        return limits;
    }

    Buffers buffers() {
        return buffers;
    }

    /// For a member who takes compressed messages if it `deflates`.
    Form form(boolean deflates) {
        return deflates ? deflated : plain;
    }

    /// For one gathering write.
    ByteBuffer[] scratch() {
        return scratch;
    }
}
