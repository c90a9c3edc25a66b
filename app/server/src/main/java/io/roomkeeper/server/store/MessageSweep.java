package io.roomkeeper.server.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Removes what is older than the retention or was cleaned: from the index in small steps, from the
/// disk by whole segments. Runs on the writer's thread.
final class MessageSweep {
    private static final Logger LOG = LoggerFactory.getLogger(MessageSweep.class);
    private static final String FIRST_BATCH = "first-batch";

    /// Messages in one step, which holds up the writer.
    private static final int STEP = 1000;

    /// How long a segment outlasts its messages, for reads that have begun before.
    private static final Duration GRACE = Duration.ofHours(1);

    private final Path folder;
    private final Disk disk;
    private final MessageIndex index;
    private final Duration retention;
    private final InstantSource clock;

    MessageSweep(
            Path folder, Disk disk, MessageIndex index, Duration retention, InstantSource clock) {
        this.folder = folder;
        this.disk = disk;
        this.index = index;
        this.retention = retention;
        this.clock = clock;
    }

    /// Messages sent before this, in milliseconds, count as gone.
    long cutoff() {
        return clock.instant().minus(retention).toEpochMilli();
    }

    /// Does a part of the work, and tells whether there is more.
    boolean step() {
        if (index.sweep(cutoff(), STEP)) {
            return true;
        }
        try {
            deleteSegments();
        } catch (IOException failed) {
            LOG.warn("old segments of the message journal could not be deleted", failed);
        }
        return false;
    }

    // The new beginning is durable before the files go, so that a missing file is always noticed.
    private void deleteSegments() throws IOException {
        var segments = segments(disk);
        int expired = 0;
        while (expired < segments.size() - 1
                && index.newestIn(segments.get(expired)) < cutoff() - GRACE.toMillis()) {
            expired++;
        }
        if (expired == 0) {
            return;
        }
        DataFolder.writeDurably(folder, FIRST_BATCH, segments.get(expired) + "\n");
        for (var segment : segments.subList(0, expired)) {
            disk.delete(SegmentName.of(segment));
            index.forget(segment);
        }
    }

    /// The first batches of the segments that are there, in order.
    static List<Long> segments(Disk disk) throws IOException {
        return disk.files().stream()
                .filter(SegmentName::matches)
                .map(SegmentName::firstBatch)
                .toList();
    }

    /// Number of the batch with which the journal begins.
    static long firstBatch(Path folder) throws IOException {
        var file = folder.resolve(FIRST_BATCH);
        return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 1;
    }
}
