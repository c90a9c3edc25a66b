package io.roomkeeper.server.engine;

/// How long a message is kept when a room is too busy. Server API §11.1; on the wire the ordinal.
public enum Priority {
    /// As the lists say.
    AS_LISTED,
    PROTECTED,
    HIGH,
    LOW
}
