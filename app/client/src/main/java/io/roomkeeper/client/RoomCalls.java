package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AttributePage;
import io.roomkeeper.protocol.console.AttributesAnswer;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.RoomDetails;
import io.roomkeeper.protocol.console.UserPresence;
import io.roomkeeper.protocol.console.UserResults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What a moderator sees and changes of one room, besides its mutes and bans.
public interface RoomCalls {
    CompletableFuture<RoomDetails> details(RoomId room);

    /// Changes what `change` gives; the rest stays.
    CompletableFuture<ConsoleAnswer> change(ConsoleRequest.ChangeRoom change);

    CompletableFuture<AttributePage> attributes(RoomId room);

    /// Sets `attributes` (1 to 20) as the moderator's own. With conflicts in the answer nothing was
    /// changed; `force` overwrites what others have set.
    CompletableFuture<AttributesAnswer> setAttributes(
            RoomId room,
            Map<String, String> attributes,
            boolean keepOnExit,
            boolean force,
            String reason);

    CompletableFuture<ConsoleAnswer> removeAttributes(
            RoomId room, List<String> keys, String reason);

    /// Whether `users` (1 to 20) are in the room now.
    CompletableFuture<List<UserPresence>> areMembers(RoomId room, List<UserId> users);

    CompletableFuture<ListedUsers> exceptions(RoomId room);

    CompletableFuture<UserResults> except(RoomId room, List<UserId> users, String reason);

    CompletableFuture<UserResults> exceptNoMore(RoomId room, List<UserId> users, String reason);

    CompletableFuture<ListedUsers> allowed(RoomId room);

    CompletableFuture<UserResults> allow(RoomId room, List<UserId> users, String reason);

    CompletableFuture<UserResults> allowNoMore(RoomId room, List<UserId> users, String reason);
}
