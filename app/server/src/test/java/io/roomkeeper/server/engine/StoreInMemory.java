package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/// A store whose forces a test can hold back or let fail.
final class StoreInMemory implements StateStore {
    private final List<Change> stored = new ArrayList<>();
    private final Queue<CompletableFuture<Void>> held = new ArrayDeque<>();
    private boolean holding;

    void hold() {
        holding = true;
    }

    /// Lets the oldest held change become durable.
    void release() {
        held.remove().complete(null);
    }

    /// Lets the oldest held change fail.
    void fail(Throwable why) {
        held.remove().completeExceptionally(why);
    }

    @Override
    public List<RoomState> load() {
        return List.of();
    }

    @Override
    public AppState loadApp() {
        return AppState.NEW;
    }

    @Override
    public Optional<User> user(UserId id) {
        return stored.stream()
                .filter(AppChange.UserSaved.class::isInstance)
                .map(change -> ((AppChange.UserSaved) change).user())
                .filter(user -> user.id().equals(id))
                .reduce((_, last) -> last);
    }

    @Override
    public CompletableFuture<Void> append(List<? extends Change> changes) {
        stored.addAll(changes);
        var durable = new CompletableFuture<Void>();
        if (holding) {
            held.add(durable);
        } else {
            durable.complete(null);
        }
        return durable;
    }
}
