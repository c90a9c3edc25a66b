package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.RecallResult;
import io.roomkeeper.protocol.console.SentMessage;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Messages of a room: a moderator's own, and those that are taken back.
public interface MessageCalls {
    /// Sends a message as the moderator.
    CompletableFuture<SentMessage> send(RoomId room, String objectName, String content);

    /// Recalls messages (1 to 100) by their ids.
    CompletableFuture<RecallResult> recall(RoomId room, List<String> messageUIds, String reason);

    /// Recalls the last `count` (1 to 100) messages of each of `users` (1 to 20).
    CompletableFuture<RecallResult> recallLast(
            RoomId room, List<UserId> users, int count, String reason);
}
