package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;

/// What is known of a message that is to be recalled.
public record Original(UserId sender, Instant sentTime) {
    static Original of(StoredMessage message) {
        return new Original(message.sender(), message.sentTime());
    }
}
