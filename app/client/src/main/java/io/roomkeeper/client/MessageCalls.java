package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.HistoryPage;
import io.roomkeeper.protocol.console.MessageSearchPage;
import io.roomkeeper.protocol.console.RecallResult;
import io.roomkeeper.protocol.console.SentMessage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Messages of a room: a moderator's own, and those that are taken back.
public interface MessageCalls {
    /// Sends a message as the moderator.
    CompletableFuture<SentMessage> send(RoomId room, String objectName, String content);

    /// Up to `count` (1 to 100) stored messages before `time` (ms since 1970, 0: the newest).
    CompletableFuture<HistoryPage> before(RoomId room, long time, int count);

    /// Up to `count` (1 to 100) stored messages after `time` (ms since 1970).
    CompletableFuture<HistoryPage> after(RoomId room, long time, int count);

    /// The message sent at `time` (ms since 1970) and its neighbours, up to `count` (1 to 100) in
    /// all.
    CompletableFuture<HistoryPage> around(RoomId room, long time, int count);

    /// Up to `limit` (1 to 200) messages, newest first in each room, from `cursor` on (null: from
    /// the beginning). One call looks for a fraction of a second: an answer may have few and a
    /// cursor.
    CompletableFuture<MessageSearchPage> search(
            MessageQuery query, @Nullable String cursor, int limit);

    /// Recalls messages (1 to 100) by their ids.
    CompletableFuture<RecallResult> recall(RoomId room, List<String> messageUIds, String reason);

    /// Recalls the last `count` (1 to 100) messages of each of `users` (1 to 20).
    CompletableFuture<RecallResult> recallLast(
            RoomId room, List<UserId> users, int count, String reason);
}
