package io.roomkeeper.server.store.state;

import io.roomkeeper.server.engine.Change;

/// A change, and how the journal has it.
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Recorded(Change change, byte[] json) {
    static Recorded of(Change change) {
        return new Recorded(change, StateCodec.encode(change));
    }
}
