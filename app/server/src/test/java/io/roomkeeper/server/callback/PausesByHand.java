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

    record Pause(Duration length, Runnable then, Executor threads) {
        void end() {
            threads.execute(then);
        }
    }

    private final BlockingQueue<Pause> pauses = new LinkedBlockingQueue<>();

    @Override
    public void after(Duration length, Runnable then, Executor threads) {
        pauses.add(new Pause(length, then, threads));
    }

    /// The next pause, as soon as it has begun.
    Pause next() {
        try {
            var pause = pauses.poll(LONGEST_WAIT_SECONDS, SECONDS);
            assertThat(pause).as("a pause").isNotNull();
            return pause;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Ends the next pause, as soon as it has begun, and tells how long it would have been.
    Duration end() {
        var pause = next();
        pause.end();
        return pause.length();
    }
}
