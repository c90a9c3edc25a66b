package io.roomkeeper.server;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// One thing done again and again. That it fails is logged when that begins, and when it is over.
final class Chore implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Chore.class);

    private final String name;
    private final Supplier<? extends CompletableFuture<?>> work;
    private boolean failing;

    /// `work` may go on after it has returned; the log calls it `name`.
    Chore(String name, Supplier<? extends CompletableFuture<?>> work) {
        this.name = name;
        this.work = work;
    }

    /// One that is done when `work` returns.
    static Chore of(String name, Runnable work) {
        return new Chore(
                name,
                () -> {
                    work.run();
                    return CompletableFuture.completedFuture(null);
                });
    }

    @Override
    public void run() {
        try {
            var _ = work.get().whenComplete((_, failure) -> note(failure));
        } catch (RuntimeException | Error failed) { // or the timer would never come back to it
            note(failed);
        }
    }

    private synchronized void note(@Nullable Throwable failure) {
        if (failure != null && !failing) {
            LOG.error("a chore fails: {}", name, failure);
        } else if (failure == null && failing) {
            LOG.info("a chore is done again: {}", name);
        }
        failing = failure != null;
    }
}
