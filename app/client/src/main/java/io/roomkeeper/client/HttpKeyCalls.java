package io.roomkeeper.client;

import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.MadeKey;
import io.roomkeeper.protocol.console.ModeratorEntry;
import io.roomkeeper.protocol.console.Role;

import java.util.List;
import java.util.concurrent.CompletableFuture;

record HttpKeyCalls(ConsoleHttp http) implements KeyCalls {
    @Override
    public CompletableFuture<List<ModeratorEntry>> moderators() {
        return http.get("moderators", ModeratorEntry[].class).thenApply(List::of);
    }

    @Override
    public CompletableFuture<MadeKey> addModerator(String name, Role role) {
        return http.post("moderators", new ConsoleRequest.AddModerator(name, role), MadeKey.class);
    }

    @Override
    public CompletableFuture<Void> removeModerator(String name) {
        return http.post("moderators/remove", new ConsoleRequest.RemoveModerator(name));
    }
}
