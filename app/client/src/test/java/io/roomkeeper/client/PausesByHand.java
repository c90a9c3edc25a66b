package io.roomkeeper.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Pauses that are over when a test says so.
final class PausesByHand implements Pauses {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
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
        return now.get();
    }

    /// Lets so much time go by.
    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
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
