package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.Platform;
import io.roomkeeper.server.engine.SessionId;

import java.time.Instant;

/// A user's connection came or went. Server API §13.5.
public record Presence(
        UserId user,
        State state,
        Platform platform,
        SessionId session,
        String address,
        Instant at) {
    public enum State {
        ONLINE,
        /// The connection was lost or ended by the server.
        OFFLINE,
        /// The member ended it.
        LOGOUT
    }
}
