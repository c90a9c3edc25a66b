package io.roomkeeper.server.callback;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Lets time pass between two tries.
interface Pauses {
    Pauses REAL =
            (pause, then, threads) ->
                    CompletableFuture.delayedExecutor(
                                    pause.toMillis(), TimeUnit.MILLISECONDS, threads)
                            .execute(then);

    /// Runs `then` on one of `threads` when `pause` is over.
    void after(Duration pause, Runnable then, Executor threads);
}
