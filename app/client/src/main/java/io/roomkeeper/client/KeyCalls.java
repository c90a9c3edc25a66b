package io.roomkeeper.client;

import io.roomkeeper.protocol.console.MadeKey;
import io.roomkeeper.protocol.console.ModeratorEntry;
import io.roomkeeper.protocol.console.Role;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The keys of moderators; an owner's calls.
public interface KeyCalls {
    CompletableFuture<List<ModeratorEntry>> moderators();

    /// Makes a key for `name`, a user id that no other key has; it is told this once.
    CompletableFuture<MadeKey> addModerator(String name, Role role);

    CompletableFuture<Void> removeModerator(String name);
}
