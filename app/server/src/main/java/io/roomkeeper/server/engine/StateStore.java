package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Keeps the state of the app and of all rooms. Implemented outside the engine. Reads may come from
/// any thread and see every change that was durable when they were asked for.
public interface StateStore {
    /// What holds in all rooms, once, at start.
    AppState loadApp();

    /// A registered user.
    Optional<User> user(UserId id);

    /// The notes about a user, newest first.
    List<Note> notes(UserId user);

    /// What is stored of a room; completes on a thread that must not be kept busy.
    CompletableFuture<Optional<RoomState>> room(RoomId id);

    /// The first `limit` rooms by id after `after` (null: from the first) whose id or name contains
    /// `text` in any case (empty: all).
    List<RoomRow> rooms(@Nullable RoomId after, int limit, String text);

    /// How many rooms there are.
    long roomCount();

    /// At most `limit` rooms whose time, by what is stored of their activity, was over at `now`;
    /// rooms without a lifetime of their own last `inactivityMinutes`, but none of those is over
    /// before `since` plus that time. Those over first come first, kept rooms never.
    List<RoomId> due(Instant now, Instant since, int inactivityMinutes, int limit);

    /// Stores `changes` as one, all or none, and completes, with the lines of the audit log that
    /// they are, when they are durable and can be read; the order of calls is the order of the
    /// store. Fails with [io.roomkeeper.protocol.ErrorCode#STORE_REFUSED] when nothing of them is
    /// stored.
    CompletableFuture<AuditLines> append(List<? extends Change> changes);
}
