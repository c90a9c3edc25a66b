package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.fixture.ListStore;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/// A store whose forces a test can hold back or let fail.
final class StoreInMemory implements StateStore {
    private final ListStore stored = new ListStore();
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
        return stored.load();
    }

    @Override
    public AppState loadApp() {
        return stored.loadApp();
    }

    @Override
    public Optional<User> user(UserId id) {
        return stored.user(id);
    }

    @Override
    public CompletableFuture<Void> append(List<? extends Change> changes) {
        var durable = stored.append(changes);
        if (!holding) {
            return durable;
        }
        var later = new CompletableFuture<Void>();
        held.add(later);
        return later;
    }
}
