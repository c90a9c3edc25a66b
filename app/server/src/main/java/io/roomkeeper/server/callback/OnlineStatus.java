package io.roomkeeper.server.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;

import io.roomkeeper.protocol.UserId;

/// A user's connection came or went; `time` in ms. Server API §13.5.
@JsonPropertyOrder({"userid", "status", "os", "time", "clientIp", "sessionId"})
public record OnlineStatus(
        @JsonProperty("userid") UserId user,
        @JsonProperty("status") State state,
        @JsonProperty("os") String os,
        @JsonProperty("time") long time,
        @JsonProperty("clientIp") String clientIp,
        @JsonProperty("sessionId") String sessionId)
        implements Posted {
    /// What happened; logout is a goodbye, offline a lost connection.
    public enum State {
        ONLINE("0"),
        OFFLINE("1"),
        LOGOUT("2");

        private final String number;

        State(String number) {
            this.number = number;
        }

        @JsonValue
        String number() {
            return number;
        }
    }

    @Override
    public String subject() {
        return user.value();
    }

    @Override
    public int weight() {
        return 2 * FIXED_BYTES;
    }
}
