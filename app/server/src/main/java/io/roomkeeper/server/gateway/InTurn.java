package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What one session asks that may take its time before it reaches the room, in its order. Belongs
/// to the connection's I/O thread.
final class InTurn {
    /// Requests that may wait for the one before.
    static final int MAX_WAITING = 100;

    private final AtomicInteger waiting = new AtomicInteger();
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /// Runs `step` now if nothing is before it, or else when that is over; what it returns says
    /// when the next one may begin, or that it `failed`. Throws 20604 when too many wait.
    void next(Supplier<CompletableFuture<Void>> step, Consumer<Throwable> failed) {
        if (waiting.get() == MAX_WAITING) {
            throw new RoomkeeperException(
                    ErrorCode.MESSAGES_TOO_FAST, MAX_WAITING + " requests wait already.");
        }
        waiting.incrementAndGet();
        last =
                last.thenCompose(_ -> step.get())
                        .handle((_, failure) -> {
                            waiting.decrementAndGet();
                            if (failure != null) {
                                failed.accept(failure);
                            }
                            return null;
                        });
    }
}
