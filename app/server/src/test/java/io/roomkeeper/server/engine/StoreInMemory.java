package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.contract.StoreInPlainCollections;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/// A store whose forces a test can hold back or let fail.
final class StoreInMemory implements StateStore {
    private record Held(List<? extends Change> changes, CompletableFuture<AuditLines> durable) {}

    private final StoreInPlainCollections stored = new StoreInPlainCollections();
    private final Queue<Held> held = new ArrayDeque<>();
    private boolean holding;
    private int reads;
    private int sweeps;

    void hold() {
        holding = true;
    }

    /// Lets the oldest held change become durable.
    void release() {
        var oldest = held.remove();
        oldest.durable().complete(stored.append(oldest.changes()).resultNow());
    }

    /// Lets the oldest held change fail.
    void fail(Throwable why) {
        held.remove().durable().completeExceptionally(why);
    }

    /// How many rooms were read.
    int reads() {
        return reads;
    }

    /// How often was asked which rooms are over.
    int sweeps() {
        return sweeps;
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
    public List<Note> notes(UserId user) {
        return stored.notes(user);
    }

    @Override
    public CompletableFuture<Optional<RoomState>> room(RoomId id) {
        reads++;
        return stored.room(id);
    }

    @Override
    public List<RoomRow> rooms(@Nullable RoomId after, int limit, String text) {
        return stored.rooms(after, limit, text);
    }

    @Override
    public long roomCount() {
        return stored.roomCount();
    }

    @Override
    public List<RoomId> due(Instant now, Instant since, int inactivityMinutes, int limit) {
        sweeps++;
        return stored.due(now, since, inactivityMinutes, limit);
    }

    @Override
    public CompletableFuture<AuditLines> append(List<? extends Change> changes) {
        if (!holding) {
            return stored.append(changes);
        }
        var later = new CompletableFuture<AuditLines>();
        held.add(new Held(changes, later));
        return later;
    }
}
