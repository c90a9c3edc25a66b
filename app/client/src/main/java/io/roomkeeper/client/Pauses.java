package io.roomkeeper.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Lets time pass before a lost connection is made again.
@FunctionalInterface
public interface Pauses {
    /// By the wall clock.
    Pauses REAL =
            (pause, task) ->
                    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                            .execute(task);

    /// Runs `task` after `pause`, on any thread.
    void after(Duration pause, Runnable task);

    /// By the clock that the pauses go by.
    default Instant now() {
        return InstantSource.system().instant();
    }
}
