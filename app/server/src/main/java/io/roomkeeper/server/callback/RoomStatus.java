package io.roomkeeper.server.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;

/// A room came or went, or users came to it or went; `time` in ms. Server API §13.1.
@JsonPropertyOrder({"chatRoomId", "userIds", "status", "type", "time"})
public record RoomStatus(
        @JsonProperty("chatRoomId") RoomId room,
        @JsonProperty("userIds") List<UserId> users,
        @JsonProperty("status") Cause cause,
        @JsonProperty("type") Type type,
        @JsonProperty("time") long time)
        implements Posted {
    public RoomStatus {
        users = List.copyOf(users);
    }

    /// What happened.
    public enum Type {
        CREATED(0),
        JOINED(1),
        LEFT(2),
        DESTROYED(3);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        @JsonValue
        int number() {
            return number;
        }
    }

    /// Why.
    public enum Cause {
        /// By a call of a client or of the Server API.
        CALL(0),
        /// A member was offline for too long.
        OFFLINE(1),
        BANNED(2),
        /// The room's time was over.
        AUTOMATIC(3);

        private final int number;

        Cause(int number) {
            this.number = number;
        }

        @JsonValue
        int number() {
            return number;
        }
    }

    @Override
    public String subject() {
        return room.value();
    }

    @Override
    public int weight() {
        return FIXED_BYTES * (1 + users.size());
    }
}
