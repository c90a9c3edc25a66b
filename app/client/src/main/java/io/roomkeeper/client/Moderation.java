package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.MemberPage;
import io.roomkeeper.protocol.console.RoomPage;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.protocol.console.ServerInfo;
import io.roomkeeper.protocol.console.UserResults;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/// A moderator's connection to one server. Every future ends on a thread of the client, with
/// [io.roomkeeper.protocol.RoomkeeperException] when the server refuses. Changes are durable when
/// their future ends well. What happens meanwhile is told to the [ModerationListener] given when
/// connecting.
public interface Moderation extends AutoCloseable {
    CompletableFuture<ServerInfo> server();

    /// The first `limit` (1 to 1 000) rooms by id after `after` (null: from the first) whose id or
    /// name contains `search` (at most 64 characters, empty: all) in any case.
    CompletableFuture<RoomPage> rooms(@Nullable RoomId after, int limit, String search);

    /// `name` of at most 64 characters, empty for none; an existing room keeps its own.
    CompletableFuture<Void> createRoom(RoomId room, String name);

    CompletableFuture<Void> destroyRoom(RoomId room, String reason);

    /// At most `count` (1 to 500) members.
    CompletableFuture<MemberPage> members(RoomId room, int count, boolean newestFirst);

    /// Those in force, by end time.
    CompletableFuture<List<SanctionEntry>> mutes(RoomId room);

    /// Those in force, by end time.
    CompletableFuture<List<SanctionEntry>> bans(RoomId room);

    /// Mutes `users` (1 to 20) for `minutes` (1 to 43 200); one who is muted gets the new term.
    CompletableFuture<UserResults> mute(
            RoomId room, List<UserId> users, int minutes, String reason);

    CompletableFuture<UserResults> unmute(RoomId room, List<UserId> users, String reason);

    /// Removes `users` (1 to 20) and keeps them out for `minutes` (1 to 43 200).
    CompletableFuture<UserResults> ban(RoomId room, List<UserId> users, int minutes, String reason);

    CompletableFuture<UserResults> unban(RoomId room, List<UserId> users, String reason);

    /// Bans `users` (1 to 20) for the least term, a minute.
    CompletableFuture<UserResults> kick(RoomId room, List<UserId> users, String reason);

    CompletableFuture<ConsoleAnswer> muteAll(RoomId room, boolean on, String reason);

    /// What of one room is seen and set besides.
    RoomCalls inRoom();

    /// What holds in all rooms.
    GlobalCalls everywhere();

    MessageCalls messages();

    UserCalls users();

    AuditCalls auditLog();

    KeyCalls keys();

    /// Fetches a copy of all that the server stores, its keys included, into `file`, in place of
    /// one that is there; `progress` gets the bytes so far, on a thread of the client.
    Transfer backup(Path file, LongConsumer progress);

    /// Starts the room's messages, joins and exits; the answer comes as an event, `Watching` or
    /// `Gone`.
    void watch(RoomId room);

    void unwatch(RoomId room);

    /// Ends the connection; no listener is called afterwards.
    @Override
    void close();
}
