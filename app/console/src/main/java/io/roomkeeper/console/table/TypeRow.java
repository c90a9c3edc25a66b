package io.roomkeeper.console.table;

/// A message type, and which of the server's lists it is on.
public interface TypeRow extends Row {
    /// Whether it is discarded first under load.
    boolean low();

    /// Whether it is protected from discarding.
    boolean guarded();
}
