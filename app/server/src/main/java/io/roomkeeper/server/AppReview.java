package io.roomkeeper.server;

import io.roomkeeper.server.api.Review;
import io.roomkeeper.server.callback.Draft;
import io.roomkeeper.server.callback.PreSend;
import io.roomkeeper.server.callback.Verdict;
import io.roomkeeper.server.engine.RoomCommand;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Lets the app's own server review messages of the Server API, which have no id before they go
/// out. Server API §13.4.
record AppReview(PreSend app, InstantSource clock) implements Review {
    private static final String SOURCE = "Server";
    private static final String NO_ID = "";

    @Override
    public CompletableFuture<Optional<String>> of(RoomCommand.Publish message) {
        var draft =
                new Draft(
                        message.user(),
                        message.room(),
                        message.objectName(),
                        message.content(),
                        clock.instant(),
                        NO_ID,
                        SOURCE);
        return app.ask(draft).thenApply(AppReview::passed);
    }

    private static Optional<String> passed(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Deliver(var content) -> Optional.of(content);
            case Verdict.Refuse _ -> Optional.empty();
        };
    }
}
