package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Instant;

/// A room's key and value. `version` is the room's when it was set; with `autoDelete` it goes when
/// its owner leaves. Server API §5.
public record Attribute(
        String key, String value, UserId owner, boolean autoDelete, Instant set, long version) {}
