package io.roomkeeper.server.store.state;

import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.Records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The records of the journal of state: changes.
public record StateRecords() implements Records {
    @Override
    public Optional<Instant> time(byte[] record) {
        return Optional.of(StateCodec.decode(record, Change.class).at());
    }

    @Override
    public long forcedBefore(Frame frame) {
        return frame.batch() - 1;
    }

    @Override
    public List<byte[]> inPlaceOf(long batch) {
        return List.of();
    }
}
