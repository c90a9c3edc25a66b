package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.StoreException;

import java.io.Serial;

/// A snapshot cannot be read as it was written; an older one may do.
public final class SnapshotDamage extends StoreException {
    @Serial private static final long serialVersionUID = 1;

    SnapshotDamage(String file, long offset, String why) {
        super(
                "The snapshot is damaged: %s at offset %d cannot be read: %s."
                        .formatted(file, offset, why));
    }
}
