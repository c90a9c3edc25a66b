package io.roomkeeper.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomkeeperException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How futures end, within ten seconds.
final class Futures {
    private Futures() {}

    static <T> T result(CompletableFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(10, TimeUnit.SECONDS);
    }

    static RoomkeeperException refusal(CompletableFuture<?> future)
            throws InterruptedException, TimeoutException {
        try {
            throw new AssertionError("was not refused but " + result(future));
        } catch (ExecutionException failed) {
            assertThat(failed).hasCauseInstanceOf(RoomkeeperException.class);
            if (failed.getCause() instanceof RoomkeeperException refusal) {
                return refusal;
            }
            throw new AssertionError(failed);
        }
    }
}
