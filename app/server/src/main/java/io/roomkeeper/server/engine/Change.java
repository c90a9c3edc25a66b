package io.roomkeeper.server.engine;

import java.time.Instant;

/// What is stored: a change of one room's state or of the app's. `by` and `reason` are who and why.
public sealed interface Change permits StateChange, AppChange {
    Instant at();

    String by();

    String reason();

    /// Whether it is a line of the audit log; what users do for themselves is none.
    default boolean audited() {
        return true;
    }
}
