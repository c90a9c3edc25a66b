package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;

import java.util.Map;

/// Which keys of a member's call were refused, and why; the others are done. Client behaviour §8.
public record AttributeOutcome(Map<String, ErrorCode> refused) {
    static final AttributeOutcome ALL_DONE = new AttributeOutcome(Map.of());

    public AttributeOutcome {
        refused = Map.copyOf(refused);
    }
}
