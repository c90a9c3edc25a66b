package io.roomkeeper.server.engine.contract;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppState;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.StateStore;
import io.roomkeeper.server.engine.User;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// Folds changes into the state they leave; what is stored is durable at once.
public final class StoreInPlainCollections implements StateStore {
    private final Map<RoomId, RoomState> rooms = new TreeMap<>();
    private final Map<UserId, User> users = new HashMap<>();
    private AppState app = AppState.NEW;

    /// The same as of now, as a server that starts again finds it.
    public StoreInPlainCollections copy() {
        var copy = new StoreInPlainCollections();
        copy.rooms.putAll(rooms);
        copy.users.putAll(users);
        copy.app = app;
        return copy;
    }

    @Override
    public List<RoomState> load() {
        return List.copyOf(rooms.values());
    }

    @Override
    public AppState loadApp() {
        return app;
    }

    @Override
    public Optional<User> user(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public CompletableFuture<Void> append(List<? extends Change> changes) {
        for (var change : changes) {
            switch (change) {
                case StateChange.RoomCreated created ->
                        rooms.put(created.room(), RoomFold.begin(created));
                case StateChange.RoomDestroyed destroyed -> rooms.remove(destroyed.room());
                case StateChange other ->
                        rooms.computeIfPresent(
                                other.room(), (_, room) -> RoomFold.after(room, other));
                case AppChange.UserSaved saved -> users.put(saved.user().id(), saved.user());
                case AppChange other -> app = AppFold.after(app, other);
            }
        }
        return CompletableFuture.completedFuture(null);
    }
}
