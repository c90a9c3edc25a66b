package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.UserId;

/// An attribute of a room, set by `owner` at `time` (ms since 1970); without `keepOnExit` it goes
/// when its owner leaves.
public record AttributeEntry(
        String key, String value, UserId owner, long time, boolean keepOnExit) {}
