package io.roomkeeper.server.store.history;

/// When stored messages are forced to the disk. A killed process loses nothing that was written; a
/// machine without power loses what was not forced.
public enum MessageSync {
    /// Before the message counts as kept.
    ALWAYS,
    /// At most 50 ms or 1 MiB after it was written; the default.
    INTERVAL,
    /// When a segment is full, at a stop, and before a deletion is answered.
    NEVER
}
