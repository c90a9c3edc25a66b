package io.roomkeeper.server.callback;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A message that was accepted; `source` is the kind of device it came from, like `Websocket`, or
/// `Server`. Server API §13.3.
public record RoutedMessage(
        UserId from,
        RoomId room,
        String objectName,
        String content,
        Instant sent,
        String messageUId,
        boolean wordsReplaced,
        String source)
        implements Posted {
    /// What the wire calls a chatroom.
    static final String CHANNEL = "TEMPGROUP";

    private static final String NOTHING_SENSITIVE = "0";
    private static final String WORDS_REPLACED = "2";

    Parcel parcel() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("fromUserId", from.value());
        fields.put("toUserId", room.value());
        fields.put("objectName", objectName);
        fields.put("content", content);
        fields.put("channelType", CHANNEL);
        fields.put("msgTimestamp", Long.toString(sent.toEpochMilli()));
        fields.put("msgUID", messageUId);
        fields.put("sensitiveType", wordsReplaced ? WORDS_REPLACED : NOTHING_SENSITIVE);
        fields.put("source", source);
        fields.put("groupUserIds", "");
        return Parcel.form(fields);
    }

    @Override
    public String subject() {
        return room.value();
    }

    @Override
    public int weight() {
        return FIXED_BYTES + 2 * content.length();
    }
}
