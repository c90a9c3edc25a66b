package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.Disk;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;

/// The entries at `batch`: those of its snapshot; none at batch 0.
record Base(Disk disk, long batch) implements Translation.Lookup {
    void read(Loader loader) throws IOException {
        if (batch == 0) {
            loader.load(Collections.emptyIterator());
            return;
        }
        try (var reader = SnapshotReader.open(disk, batch)) {
            loader.load(reader);
        }
    }

    @Override
    public Optional<byte[]> value(byte[] key) throws IOException {
        if (batch == 0) {
            return Optional.empty();
        }
        try (var reader = SnapshotReader.open(disk, batch)) {
            return find(key, reader);
        }
    }

    private static Optional<byte[]> find(byte[] key, Iterator<Entry> sorted) {
        while (sorted.hasNext()) {
            var entry = sorted.next();
            int order = Arrays.compareUnsigned(entry.key(), key);
            if (order >= 0) {
                return order == 0 ? Optional.of(entry.value()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
