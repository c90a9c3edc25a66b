package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

/// One attribute set, or `removed` (then `value` is empty). `version` grows with each in the room.
public record AttributeChange(
        String key,
        String value,
        UserId owner,
        boolean autoDelete,
        boolean removed,
        long version) {}
