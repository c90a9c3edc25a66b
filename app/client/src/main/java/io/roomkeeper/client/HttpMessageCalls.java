package io.roomkeeper.client;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.RecallResult;
import io.roomkeeper.protocol.console.SentMessage;

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
