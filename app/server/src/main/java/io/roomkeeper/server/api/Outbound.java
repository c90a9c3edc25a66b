package io.roomkeeper.server.api;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.Waiting;

import java.util.List;

/// Sends messages to several rooms at a time.
record Outbound(ChatroomEngine engine) {
    /// Ids of the messages, in their order.
    List<ApiAnswer.PublishedMessage> send(List<RoomCommand.Publish> messages) {
        var receipts = messages.stream().map(engine::execute).toList();
        var ids = receipts.stream().map(receipt -> Waiting.on(receipt).messageUId()).iterator();
        return messages.stream()
                .map(message -> new ApiAnswer.PublishedMessage(message.room(), ids.next()))
                .toList();
    }
}
