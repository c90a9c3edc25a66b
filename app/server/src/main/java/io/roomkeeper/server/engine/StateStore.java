package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Keeps the state of the app and of all rooms. Implemented outside the engine.
public interface StateStore {
    /// Every stored room, once, at start.
    List<RoomState> load();

    /// What holds in all rooms, once, at start.
    AppState loadApp();

    /// A registered user, as of the last change that is durable.
    Optional<User> user(UserId id);

    /// Stores `changes` as one, all or none, and completes when they are durable; the order of
    /// calls is the order of the store. After a failure the store takes nothing more: every further
    /// call fails with [io.roomkeeper.protocol.ErrorCode#STORE_REFUSED].
    CompletableFuture<Void> append(List<? extends Change> changes);
}
