package io.roomkeeper.server.callback;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.RoomCommand;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A message that is not sent yet, with the id it will have; `os` is the kind of device it comes
/// from. Server API §13.4.
public record Draft(
        UserId from,
        RoomId room,
        String objectName,
        String content,
        Instant at,
        String messageUId,
        String os) {
    private static final String SERVER = "Server";

    static Draft of(RoomCommand.Publish message, Instant at) {
        var cleared = message.cleared();
        return new Draft(
                message.user(),
                message.room(),
                message.objectName(),
                message.content(),
                at,
                cleared == null ? "" : cleared.messageUId(),
                SERVER);
    }

    Parcel parcel(String appKey) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("appKey", appKey);
        fields.put("fromUserId", from.value());
        fields.put("targetId", room.value());
        fields.put("msgType", objectName);
        fields.put("content", content);
        fields.put("channelType", RoutedMessage.CHANNEL);
        fields.put("msgTimeStamp", Long.toString(at.toEpochMilli()));
        fields.put("messageId", messageUId);
        fields.put("os", os);
        return Parcel.form(fields);
    }

    /// Bytes it takes while it is under review, about.
    int weight() {
        return Posted.FIXED_BYTES + 2 * content.length();
    }
}
