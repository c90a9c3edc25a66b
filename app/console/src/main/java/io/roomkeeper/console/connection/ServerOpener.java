package io.roomkeeper.console.connection;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.client.ModerationListener;
import io.roomkeeper.client.ServerAddress;

import java.util.concurrent.CompletableFuture;

/// Connects to a server as the moderator whose key it is given.
@FunctionalInterface
public interface ServerOpener {
    CompletableFuture<Moderation> open(
            ServerAddress address, String key, ModerationListener listener);
}
