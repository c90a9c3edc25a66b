package io.roomkeeper.server.api;

import io.roomkeeper.server.engine.RoomCommand;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Asks the app about a message before it goes out. Server API §13.4.
@FunctionalInterface
public interface Review {
    /// The content it goes out with; empty when it must not. `message` is cleared, so its id is
    /// known.
    CompletableFuture<Optional<String>> of(RoomCommand.Publish message);
}
