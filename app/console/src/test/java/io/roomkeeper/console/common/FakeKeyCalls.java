package io.roomkeeper.console.common;

import io.roomkeeper.client.KeyCalls;
import io.roomkeeper.protocol.console.MadeKey;
import io.roomkeeper.protocol.console.ModeratorEntry;
import io.roomkeeper.protocol.console.Role;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The keys of a [FakeModeration].
public final class FakeKeyCalls implements KeyCalls {
    public List<ModeratorEntry> moderators = List.of();

    private final FakeModeration server;

    FakeKeyCalls(FakeModeration server) {
        this.server = server;
    }

    @Override
    public CompletableFuture<List<ModeratorEntry>> moderators() {
        return server.asked("moderators", () -> moderators);
    }

    @Override
    public CompletableFuture<MadeKey> addModerator(String name, Role role) {
        return server.asked(
                "addModerator %s %s".formatted(name, role), () -> new MadeKey(name, role, "42-7"));
    }

    @Override
    public CompletableFuture<Void> removeModerator(String name) {
        return server.asked("removeModerator " + name, () -> null);
    }
}
