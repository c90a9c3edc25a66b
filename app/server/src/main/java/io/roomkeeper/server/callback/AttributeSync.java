package io.roomkeeper.server.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;

import io.roomkeeper.protocol.RoomId;

/// An attribute changed, or all are gone (then `key` and `value` are empty); `timestamp` in ms, the
/// order is that of `version`. Server API §13.2.
@JsonPropertyOrder({
    "chatroomId",
    "key",
    "value",
    "optType",
    "userId",
    "status",
    "timestamp",
    "version"
})
public record AttributeSync(
        @JsonProperty("chatroomId") RoomId room,
        @JsonProperty("key") String key,
        @JsonProperty("value") String value,
        @JsonProperty("optType") Operation operation,
        @JsonProperty("userId") String user,
        @JsonProperty("timestamp") long timestamp,
        @JsonProperty("version") long version)
        implements Posted {
    /// What happened.
    public enum Operation {
        SET(1),
        DELETED(2),
        ALL_DELETED(3);

        private final int number;

        Operation(int number) {
            this.number = number;
        }

        @JsonValue
        int number() {
            return number;
        }
    }

    /// Always 0; it means nothing. Server API §13.2.
    @JsonProperty("status")
    public int status() {
        return 0;
    }

    @Override
    public String subject() {
        return room.value();
    }

    @Override
    public int weight() {
        return FIXED_BYTES + 2 * (key.length() + value.length());
    }
}
