package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.SegmentName;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The snapshots and the journal segments in one folder, which belong together: a snapshot stands
/// for all segments before the one that begins behind its batch.
record Generations(Disk disk) {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    /// How many snapshots are kept, with all segments behind the oldest of them: a damaged newest
    /// one does no harm.
    static final int KEPT = 2;

    /// Batches of the snapshots, newest first.
    List<Long> snapshots() throws IOException {
        return disk.files().stream()
                .filter(SnapshotName::matches)
                .map(SnapshotName::batch)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /// Batch of the newest snapshot; 0 before the first.
    long newest() throws IOException {
        var snapshots = snapshots();
        return snapshots.isEmpty() ? 0 : snapshots.getFirst();
    }

    /// First batches of the segments, in order.
    List<Long> segments() throws IOException {
        return disk.files().stream()
                .filter(SegmentName::matches)
                .map(SegmentName::firstBatch)
                .toList();
    }

    /// Batches from which all that is stored can be told, newest first: those of the snapshots
    /// behind which the journal goes on, and 0 when it is there from its beginning.
    List<Long> bases() throws IOException {
        var snapshots = snapshots();
        var segments = segments();
        var bases = new ArrayList<Long>();
        for (var batch : snapshots) {
            if (bases.isEmpty() || segments.contains(batch + 1)) {
                bases.add(batch);
            }
        }
        if (bases.isEmpty() || segments.contains(1L)) {
            bases.add(0L);
        }
        return bases;
    }

    /// Bytes of the snapshot at `batch`; 0 at batch 0.
    long snapshotBytes(long batch) throws IOException {
        return batch == 0 ? 0 : length(SnapshotName.of(batch));
    }

    /// Bytes of the segments behind `batch`.
    long journalBytes(long batch) throws IOException {
        long bytes = 0;
        for (var segment : segments()) {
            if (segment > batch) {
                bytes += length(SegmentName.of(segment));
            }
        }
        return bytes;
    }

    private long length(String name) throws IOException {
        try (var source = disk.source(name)) {
            return source.length();
        }
    }

    /// Deletes what was being written when the process ended.
    void deleteUnfinished() throws IOException {
        for (var name : disk.files()) {
            if (SnapshotName.isUnfinished(name)) {
                disk.delete(name);
            }
        }
    }

    /// Renames a damaged snapshot, so that it is never taken again.
    void putAside(long batch) throws IOException {
        disk.rename(SnapshotName.of(batch), SnapshotName.damaged(batch));
        disk.forceFolder();
        LOG.warn(
                "a damaged snapshot was put aside as {}; nothing is lost, the file may be deleted",
                disk.path(SnapshotName.damaged(batch)));
    }

    /// Deletes all but the [#KEPT] newest snapshots, and the segments that the older of them stands
    /// for, oldest first.
    void trim() throws IOException {
        var snapshots = snapshots();
        if (snapshots.size() < KEPT) {
            return;
        }
        long oldest = snapshots.get(KEPT - 1);
        for (var batch : snapshots.subList(KEPT, snapshots.size())) {
            disk.delete(SnapshotName.of(batch));
        }
        for (var segment : segments()) {
            if (segment <= oldest) {
                disk.delete(SegmentName.of(segment));
            }
        }
        disk.forceFolder();
    }
}
