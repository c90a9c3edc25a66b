package io.roomkeeper.server.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The port through which everything reaches the rooms. Nothing above it may assume that a room
/// lives in this process. A change is answered after it is durable; a refusal is a
/// [io.roomkeeper.protocol.RoomkeeperException].
public interface ChatroomEngine {
    /// Runs `command` in its room's order. `reply` is called once, before any listener hears of
    /// whatever happens later in that room; it must not block.
    <R> void submit(RoomCommand<R> command, Reply<R> reply);

    /// All rooms that exist, in no order.
    CompletableFuture<List<RoomView>> rooms();

    /// As [#submit], for callers who don't mind where in the room's order they hear of it.
    default <R> CompletableFuture<R> execute(RoomCommand<R> command) {
        var result = new CompletableFuture<R>();
        submit(
                command,
                new Reply<>() {
                    @Override
                    public void done(R value) {
                        result.complete(value);
                    }

                    @Override
                    public void refused(Throwable why) {
                        result.completeExceptionally(why);
                    }
                });
        return result;
    }

    /// Where an answer goes.
    interface Reply<R> {
        void done(R value);

        void refused(Throwable why);
    }
}
