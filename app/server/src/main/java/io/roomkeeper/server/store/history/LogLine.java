package io.roomkeeper.server.store.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import io.roomkeeper.server.engine.StoredMessage;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

import java.time.format.DateTimeFormatter;

/// A message in an hourly log. `content` is an object when the message's is, else a text;
/// `targetId` and `GroupId` are both the room. Server API §11.4.
@JsonPropertyOrder({
    "appId",
    "fromUserId",
    "targetId",
    "targetType",
    "GroupId",
    "classname",
    "content",
    "dateTime",
    "timestamp",
    "msgUID",
    "source",
    "isSensitiveWord"
})
record LogLine(
        String appId,
        String fromUserId,
        String targetId,
        int targetType,
        @JsonProperty("GroupId") String groupId,
        String classname,
        JsonNode content,
        String dateTime,
        long timestamp,
        String msgUID,
        String source,
        boolean isSensitiveWord) {
    private static final int CHATROOM = 4;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /// `time` writes the message's time in the deployment's zone.
    static LogLine of(StoredMessage message, String appKey, DateTimeFormatter time) {
        return new LogLine(
                appKey,
                message.sender().value(),
                message.room().value(),
                CHATROOM,
                message.room().value(),
                message.objectName(),
                content(message.content()),
                time.format(message.sentTime()),
                message.sentTime().toEpochMilli(),
                message.messageUId(),
                message.source(),
                false);
    }

    private static JsonNode content(String text) {
        try {
            var json = MAPPER.readTree(text);
            return json.isObject() ? json : StringNode.valueOf(text);
        } catch (JacksonException anyText) {
            return StringNode.valueOf(text);
        }
    }

    /// One line of JSON without its end.
    byte[] json() {
        return MAPPER.writeValueAsBytes(this);
    }
}
