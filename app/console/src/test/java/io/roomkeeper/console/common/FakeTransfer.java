package io.roomkeeper.console.common;

import io.roomkeeper.client.Transfer;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/// A file that comes when the test says so.
public record FakeTransfer(CompletableFuture<Long> done, LongConsumer progress)
        implements Transfer {
    @Override
    public void cancel() {
        done.completeExceptionally(new CancellationException());
    }
}
