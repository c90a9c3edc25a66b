package io.roomkeeper.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/// Keeps many calls under way but never more than memory bears, and remembers whether one failed.
final class Flow {
    private final int most;
    private final Semaphore free;
    private volatile boolean failed;

    Flow(int most) {
        this.most = most;
        free = new Semaphore(most);
    }

    /// Waits until there is room for one more call; throws [IllegalStateException] when one failed.
    void enter() {
        free.acquireUninterruptibly();
        if (failed) {
            throw new IllegalStateException("the store refused what it was given");
        }
    }

    void entered(CompletableFuture<?> call) {
        var _ =
                call.whenComplete((_, failure) -> {
                    failed |= failure != null;
                    free.release();
                });
    }

    /// Waits for all calls.
    void finish() {
        free.acquireUninterruptibly(most);
        free.release(most);
        enter();
        free.release();
    }
}
