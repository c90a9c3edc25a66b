package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// The port through which everything reaches the rooms. Nothing above it may assume that a room
/// lives in this process. A change is answered after it is durable; a refusal is a
/// [io.roomkeeper.protocol.RoomkeeperException].
public interface ChatroomEngine {
    /// Runs `command` in its room's order. `reply` is called once, before any listener hears of
    /// whatever happens later in that room; it must not block.
    <R> void submit(RoomCommand<R> command, Reply<R> reply);

    /// Runs `command` in the order of such commands.
    <R> void submit(AppCommand<R> command, Reply<R> reply);

    /// What holds in all rooms.
    AppView app();

    /// The registered user, if there is one. Server API §12.
    Optional<User> user(UserId id);

    /// What moderators have written down about a user, newest first.
    List<Note> notes(UserId user);

    /// The rooms whose member the user is; may be moments old.
    Set<RoomId> roomsOf(UserId user);

    /// What goes on in all rooms; may be moments old.
    EngineFigures figures();

    /// What was sent and discarded of each message type in the last minute, in all rooms.
    List<TypeTally> traffic();

    /// Ends what is due by the clock: rooms whose time is over, members offline for too long where
    /// the app wants that. To be called every second or so; being late changes no answer, for a
    /// command finds a room as if it had been called in time.
    CompletableFuture<Void> sweep();

    /// A page of the rooms that exist; may hold fewer than asked for although more follow.
    CompletableFuture<RoomPage> rooms(RoomQuery query);

    /// Up to `limit` rooms with members, those with the most first.
    CompletableFuture<List<RoomView>> busiest(int limit);

    /// As [#submit], for callers who don't mind where in the room's order they hear of it.
    default <R> CompletableFuture<R> execute(RoomCommand<R> command) {
        var result = new CompletableFuture<R>();
        submit(command, Reply.to(result));
        return result;
    }

    /// As [#submit].
    default <R> CompletableFuture<R> execute(AppCommand<R> command) {
        var result = new CompletableFuture<R>();
        submit(command, Reply.to(result));
        return result;
    }

    /// As [#execute], with the lines of the audit log that the command wrote.
    default <R> CompletableFuture<Acted<R>> act(RoomCommand<R> command) {
        var result = new CompletableFuture<Acted<R>>();
        submit(command, Reply.withLines(result));
        return result;
    }

    /// As [#execute], with the lines of the audit log that the command wrote.
    default <R> CompletableFuture<Acted<R>> act(AppCommand<R> command) {
        var result = new CompletableFuture<Acted<R>>();
        submit(command, Reply.withLines(result));
        return result;
    }

    /// What a command has come to, and its lines of the audit log.
    record Acted<R>(R value, AuditLines lines) {}

    /// Where an answer goes.
    interface Reply<R> {
        void done(R value);

        /// As [#done], for who wants to know the `lines` of the audit log that were written.
        default void done(R value, AuditLines lines) {
            done(value);
        }

        void refused(Throwable why);

        /// One that completes `result`.
        static <R> Reply<R> to(CompletableFuture<R> result) {
            return new Reply<>() {
                @Override
                public void done(R value) {
                    result.complete(value);
                }

                @Override
                public void refused(Throwable why) {
                    result.completeExceptionally(why);
                }
            };
        }

        private static <R> Reply<R> withLines(CompletableFuture<Acted<R>> result) {
            return new Reply<>() {
                @Override
                public void done(R value) {
                    done(value, AuditLines.NONE);
                }

                @Override
                public void done(R value, AuditLines lines) {
                    result.complete(new Acted<>(value, lines));
                }

                @Override
                public void refused(Throwable why) {
                    result.completeExceptionally(why);
                }
            };
        }
    }
}
