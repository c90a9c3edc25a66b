package io.roomkeeper.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Pauses that are over when a test says so.
final class PausesByHand implements Pauses {
    private final AtomicLong nanos = new AtomicLong();
    private final BlockingQueue<Pause> waiting = new LinkedBlockingQueue<>();

    record Pause(Duration length, Runnable task) {
        void end() {
            task.run();
        }
    }

    @Override
    public void after(Duration pause, Runnable task) {
        waiting.add(new Pause(pause, task));
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos.get());
    }

    /// Lets so much time go by.
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    Pause next() throws InterruptedException {
        var pause = waiting.poll(10, TimeUnit.SECONDS);
        if (pause == null) {
            throw new AssertionError("nobody waits");
        }
        return pause;
    }

    boolean isNobodyWaiting() {
        return waiting.isEmpty();
    }
}
