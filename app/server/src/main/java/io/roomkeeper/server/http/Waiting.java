package io.roomkeeper.server.http;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for the engine on a request's own thread.
public final class Waiting {
    private static final int LONGEST_SECONDS = 10;

    private Waiting() {}

    /// The result; throws the refusal it ended with, or 1050 after 10 s.
    public static <T> T on(CompletableFuture<T> future) {
        try {
            return future.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RoomkeeperException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw new RoomkeeperException(ErrorCode.STORE_REFUSED, "internal time-out.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RoomkeeperException(ErrorCode.INTERNAL, "the server is stopping.");
        }
    }
}
