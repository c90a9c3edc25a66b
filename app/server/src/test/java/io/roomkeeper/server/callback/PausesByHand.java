package io.roomkeeper.server.callback;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/// Pauses that last until the test ends them.
final class PausesByHand implements Pauses {
    private static final int LONGEST_WAIT_SECONDS = 10;

    private record Pause(Duration length, Runnable then, Executor threads) {}

    private final BlockingQueue<Pause> pauses = new LinkedBlockingQueue<>();

    @Override
    public void after(Duration length, Runnable then, Executor threads) {
        pauses.add(new Pause(length, then, threads));
    }

    /// Ends the next pause, as soon as it has begun, and tells how long it would have been.
    Duration end() {
        try {
            var pause = pauses.poll(LONGEST_WAIT_SECONDS, SECONDS);
            assertThat(pause).as("a pause").isNotNull();
            pause.threads().execute(pause.then());
            return pause.length();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
