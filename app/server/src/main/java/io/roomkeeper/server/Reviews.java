package io.roomkeeper.server;

import io.roomkeeper.server.callback.Draft;
import io.roomkeeper.server.callback.PreSend;
import io.roomkeeper.server.callback.Verdict;
import io.roomkeeper.server.engine.RoomCommand;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Asks the app about messages of the Server API. Server API §13.4.
record Reviews(PreSend app, InstantSource clock) {
    /// The content it goes out with; empty when it must not.
    CompletableFuture<Optional<String>> of(RoomCommand.Publish message) {
        var draft =
                new Draft(
                        message.user(),
                        message.room(),
                        message.objectName(),
                        message.content(),
                        clock.instant(),
                        "",
                        "Server");
        return app.ask(draft).thenApply(Reviews::content);
    }

    private static Optional<String> content(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Deliver(var content) -> Optional.of(content);
            case Verdict.Refuse _ -> Optional.empty();
        };
    }
}
