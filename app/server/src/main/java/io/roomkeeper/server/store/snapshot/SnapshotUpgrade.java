package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.Supplier;

/// Adds to the snapshots that are there what a newer version has in them. Each is replaced as a
/// whole; when it is interrupted, it may begin again from the first.
public final class SnapshotUpgrade {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotUpgrade.class);
    private static final long MIB = 1024 * 1024;

    private final Disk disk;
    private final Generations generations;

    private SnapshotUpgrade(Disk disk) {
        this.disk = disk;
        generations = new Generations(disk);
    }

    /// What is to be added to one snapshot, by and by, so that it need not be in memory as a whole.
    public interface Addition {
        /// The next part, given all entries; empty when nothing is left.
        Delta next(Iterator<Entry> sorted);
    }

    /// Upgrades all snapshots, each by one of `additions`; tells whether all could be read.
    public static boolean run(Disk disk, Supplier<? extends Addition> additions)
            throws IOException {
        var upgrade = new SnapshotUpgrade(disk);
        boolean whole = true;
        for (long batch : upgrade.generations.snapshots()) {
            try {
                upgrade.add(batch, additions.get());
            } catch (SnapshotDamage damage) {
                LOG.error("{} It is left as it is.", damage.getMessage());
                whole = false;
            }
        }
        return whole;
    }

    private void add(long batch, Addition addition) throws IOException {
        for (var part = next(batch, addition); !part.isEmpty(); part = next(batch, addition)) {
            checkSpace(batch);
            new NewSnapshot(disk, batch, () -> {}).write(new Base(disk, batch), part, _ -> true);
        }
    }

    private Delta next(long batch, Addition addition) throws IOException {
        try (var reader = SnapshotReader.open(disk, batch)) {
            return addition.next(reader);
        }
    }

    private void checkSpace(long batch) throws IOException {
        long needed = generations.snapshotBytes(batch);
        long free = disk.usableSpace();
        if (free < needed) {
            throw new StoreException(
                    "%s has to be written anew for this version of Roomkeeper. That needs about %d MiB, %d MiB are free."
                            .formatted(
                                    disk.path(SnapshotName.of(batch)), needed / MIB, free / MIB));
        }
    }
}
