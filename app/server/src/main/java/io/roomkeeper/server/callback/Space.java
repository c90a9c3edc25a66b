package io.roomkeeper.server.callback;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Room for what waits, bounded in number and bytes.
final class Space {
    private final int mostEvents;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private int events;
    private long bytes;

    Space(int mostEvents, long mostBytes) {
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
    }

    /// Whether there was room for one more, which is then taken.
    boolean take(int weight) {
        lock.lock();
        try {
            if (events >= mostEvents || bytes + weight > mostBytes) {
                return false;
            }
            events++;
            bytes += weight;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void free(int howMany, long weight) {
        lock.lock();
        try {
            events -= howMany;
            bytes -= weight;
            if (events == 0) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nothing is left, but no longer than `most`; returns how many are left.
    int drained(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long nanos = most.toNanos();
            while (events > 0 && nanos > 0) {
                nanos = empty.awaitNanos(nanos);
            }
            return events;
        } finally {
            lock.unlock();
        }
    }
}
