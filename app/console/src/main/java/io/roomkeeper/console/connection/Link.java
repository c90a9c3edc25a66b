package io.roomkeeper.console.connection;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.client.ModerationListener;
import io.roomkeeper.client.ServerAddress;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.ServerInfo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/// One unbroken connection; `ahead` is how far the server's clock is before ours, and `lost` ends
/// when the connection does, with the reason.
record Link(
        Moderation moderation, ServerInfo server, Duration ahead, CompletableFuture<String> lost) {
    /// Connects and asks who answers; `hub` hears the events from the first on.
    static CompletableFuture<Link> open(
            Wiring wiring, ServerAddress address, String key, EventHub hub) {
        CompletableFuture<String> lost = new CompletableFuture<>();
        return wiring.opener()
                .open(address, key, new Listener(hub, lost))
                .thenCompose(moderation -> greet(wiring, moderation, lost));
    }

    private static CompletableFuture<Link> greet(
            Wiring wiring, Moderation moderation, CompletableFuture<String> lost) {
        return moderation
                .server()
                .thenApply(server -> new Link(moderation, server, ahead(wiring, server), lost))
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        moderation.close();
                    }
                });
    }

    private static Duration ahead(Wiring wiring, ServerInfo server) {
        return Duration.between(
                wiring.clock().instant(), Instant.ofEpochMilli(server.serverTime()));
    }

    private record Listener(EventHub hub, CompletableFuture<String> lost)
            implements ModerationListener {
        @Override
        public void happened(ConsoleEvent event) {
            hub.add(event);
        }

        @Override
        public void disconnected(String why) {
            lost.complete(why);
        }
    }
}
