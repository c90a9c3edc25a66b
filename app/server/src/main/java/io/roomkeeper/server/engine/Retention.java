package io.roomkeeper.server.engine;

/// How long a message is remembered.
public enum Retention {
    /// By nobody.
    NONE,
    /// As one of the room's recent messages.
    RECENT,
    /// As one of these, and in the stored history.
    HISTORY
}
