package io.roomkeeper.server.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What one session asks that may take its time before it reaches the room, in its order; not more
/// than a connection may ask at a time. Belongs to the connection's I/O thread.
final class InTurn {
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /// Whether the next one would have to wait.
    boolean isBusy() {
        return !last.isDone();
    }

    /// Runs `step` now if nothing is before it, or else when that is over; what it returns says
    /// when the next one may begin, or that it `failed`.
    void next(Supplier<CompletableFuture<Void>> step, Consumer<Throwable> failed) {
        last =
                last.thenCompose(_ -> step.get())
                        .handle((_, failure) -> {
                            if (failure != null) {
                                failed.accept(failure);
                            }
                            return null;
                        });
    }
}
