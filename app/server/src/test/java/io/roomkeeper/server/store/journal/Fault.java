package io.roomkeeper.server.store.journal;

/// What happens at a call of a [MemoryDisk] that was chosen to go wrong.
public enum Fault {
    NONE,
    /// The call throws; half of a write has happened, of anything else nothing.
    ERROR,
    /// The call throws and nothing has happened.
    REFUSED,
    /// The call throws although all has happened.
    DONE_ALL_THE_SAME,
    /// A force throws, and no later one writes what this one has not; else as [#ERROR].
    FAILED_FORCE,
    /// The process ends: nothing works any more; half of a write has happened.
    KILL,
    /// The machine stops: nothing works any more; what was not forced may be there or not.
    POWER_CUT;

    /// Whether a name changes at the call that goes so.
    boolean happens() {
        return forces() || this == POWER_CUT;
    }

    /// Whether a force at the call that goes so did its work.
    boolean forces() {
        return this == NONE || this == DONE_ALL_THE_SAME;
    }

    /// How much of `bytes` is written by the call that goes so.
    int written(int bytes) {
        return happens() ? bytes : this == REFUSED ? 0 : bytes / 2;
    }

    boolean ends() {
        return this == KILL || this == POWER_CUT;
    }
}
