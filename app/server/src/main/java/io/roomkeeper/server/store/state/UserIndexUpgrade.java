package io.roomkeeper.server.store.state;

import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.Hold;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.snapshot.Delta;
import io.roomkeeper.server.store.snapshot.Entry;
import io.roomkeeper.server.store.snapshot.SnapshotUpgrade;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;

/// Brings a folder of version 2 up to version 3: lines of the audit log in its snapshots are found
/// by the users they are about. Those in the journal are anyway.
final class UserIndexUpgrade implements SnapshotUpgrade.Addition {
    /// Entries added at once, some 30 MB.
    static final int ENTRIES_AT_ONCE = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(UserIndexUpgrade.class);

    private final int entriesAtOnce;
    private long reached;

    UserIndexUpgrade(int entriesAtOnce) {
        this.entriesAtOnce = entriesAtOnce;
    }

    /// Does nothing in a folder that has it. The version is written last, and not while a snapshot
    /// is damaged, so that the next start tries again.
    static void run(DataFolder folder, Disk disk) throws IOException {
        if (folder.version() == DataFolder.VERSION) {
            return;
        }
        try (var _ = Hold.tryTake(folder.path()).orElseThrow(() -> copied(folder))) {
            boolean whole = SnapshotUpgrade.run(disk, () -> new UserIndexUpgrade(ENTRIES_AT_ONCE));
            new CleanStopMark(folder.path()).delete();
            if (whole) {
                folder.broughtUp();
                LOG.info(
                        "the data folder {} is now of version {}",
                        folder.path(),
                        DataFolder.VERSION);
            }
        }
    }

    private static StoreException copied(DataFolder folder) {
        return new StoreException(
                "The data folder %s is of version %d and is being copied. Start again when that is done: it becomes one of version %d then."
                        .formatted(folder.path(), folder.version(), DataFolder.VERSION));
    }

    @Override
    public Delta next(Iterator<Entry> sorted) {
        var part = new Delta();
        int entries = 0;
        while (sorted.hasNext() && entries < entriesAtOnce) {
            var entry = sorted.next();
            if (entry.key()[0] > StateKey.AUDIT_LINE) {
                break;
            }
            if (entry.key()[0] == StateKey.AUDIT_LINE
                    && StateKey.auditNumber(entry.key()) > reached) {
                reached = StateKey.auditNumber(entry.key());
                for (var edit : ChangeEdits.aboutUsers(change(entry), reached)) {
                    part.add(edit);
                    entries++;
                }
            }
        }
        if (!part.isEmpty()) {
            LOG.info("the audit log of a snapshot is indexed by user up to line {}", reached);
        }
        return part;
    }

    private static Change change(Entry line) {
        var json = Arrays.copyOfRange(line.value(), Long.BYTES, line.value().length);
        return StateCodec.decode(json, Change.class);
    }
}
