package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.HistoryPage;
import io.roomkeeper.protocol.console.MessageSearchPage;
import io.roomkeeper.protocol.console.RecallResult;
import io.roomkeeper.protocol.console.SentMessage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

record HttpMessageCalls(ConsoleHttp http) implements MessageCalls {
    @Override
    public CompletableFuture<SentMessage> send(RoomId room, String objectName, String content) {
        return http.post(
                "messages",
                new ConsoleRequest.SendMessage(room, objectName, content),
                SentMessage.class);
    }

    @Override
    public CompletableFuture<HistoryPage> before(RoomId room, long time, int count) {
        return time == 0
                ? http.get("messages", HistoryPage.class, "room", room, "count", count)
                : page(room, "before", time, count);
    }

    @Override
    public CompletableFuture<HistoryPage> after(RoomId room, long time, int count) {
        return page(room, "after", time, count);
    }

    @Override
    public CompletableFuture<HistoryPage> around(RoomId room, long time, int count) {
        return page(room, "around", time, count);
    }

    private CompletableFuture<HistoryPage> page(RoomId room, String side, long time, int count) {
        return http.get("messages", HistoryPage.class, "room", room, side, time, "count", count);
    }

    @Override
    public CompletableFuture<MessageSearchPage> search(
            MessageQuery query, @Nullable String cursor, int limit) {
        var parameters = query.parameters();
        parameters.addAll(List.of("limit", limit));
        if (cursor != null) {
            parameters.addAll(List.of("cursor", cursor));
        }
        return http.get("messages/search", MessageSearchPage.class, parameters.toArray());
    }

    @Override
    public CompletableFuture<RecallResult> recall(
            RoomId room, List<String> messageUIds, String reason) {
        return http.post(
                "messages/recall",
                new ConsoleRequest.Recall(room, messageUIds, reason),
                RecallResult.class);
    }

    @Override
    public CompletableFuture<RecallResult> recallLast(
            RoomId room, List<UserId> users, int count, String reason) {
        return http.post(
                "messages/recall-last",
                new ConsoleRequest.RecallLast(room, users, count, reason),
                RecallResult.class);
    }
}
