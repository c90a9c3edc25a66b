package io.roomkeeper.server.store.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.Hold;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.journal.WholeFile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Deletes segments in which all messages are older than the retention, and the oldest of too many
/// bytes. Runs on the writer's thread.
final class MessageSweep {
    private static final Logger LOG = LoggerFactory.getLogger(MessageSweep.class);
    private static final String FIRST_BATCH = MessageFolder.FIRST_BATCH;

    /// How long a segment outlasts its messages, for reads that have begun before.
    private static final Duration GRACE = Duration.ofHours(1);

    private final Path folder;
    private final MessageFiles files;
    private final MessageSettings settings;
    private final InstantSource clock;
    private volatile long tooMany = Long.MIN_VALUE;

    MessageSweep(Path folder, MessageFiles files, MessageSettings settings, InstantSource clock) {
        this.folder = folder;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /// Messages sent before this, in milliseconds, count as gone.
    long cutoff() {
        return Math.max(expiry(), tooMany);
    }

    private long expiry() {
        return clock.instant().minus(settings.retention()).toEpochMilli();
    }

    void run() {
        try {
            deleteExpired();
            limitBytes();
            files.index().forgetCleaned();
        } catch (IOException | RuntimeException failed) {
            LOG.warn("old segments of the message journal could not be deleted", failed);
        }
    }

    // While a backup copies the segments they stay until the next sweep.
    private void deleteExpired() throws IOException {
        var parts = List.copyOf(files.index().segments());
        int expired = 0;
        while (expired < parts.size() - 1
                && parts.get(expired).newest() < Math.max(expiry() - GRACE.toMillis(), tooMany)) {
            expired++;
        }
        if (expired == 0) {
            return;
        }
        try (var hold = Hold.tryTake(folder.resolve("..")).orElse(null)) {
            if (hold != null) {
                delete(parts.subList(0, expired), parts.get(expired).segment());
            }
        }
    }

    // The new beginning is durable before the files go, so that a missing file is always noticed.
    private void delete(List<SegmentIndex> expired, long first) throws IOException {
        writeFirstBatch(first);
        for (var part : expired) {
            files.index().delete(part);
            files.disk().delete(SegmentName.of(part.segment()));
        }
    }

    // What is too much is gone at once, and its files at the next sweep.
    private void limitBytes() {
        var parts = List.copyOf(files.index().segments());
        long bytes = parts.stream().mapToLong(SegmentIndex::end).sum();
        for (int i = 0; settings.mostBytes() > 0 && i < parts.size() - 1; i++) {
            if (bytes <= settings.mostBytes()) {
                return;
            }
            bytes -= parts.get(i).end();
            tooMany = Math.max(tooMany, parts.get(i).newest() + 1);
        }
    }

    /// The first batches of the segments that are kept, in order. Deletes what an unfinished sweep
    /// has left.
    static List<Long> segments(Path folder, Disk disk) throws IOException {
        long first = firstBatch(disk);
        var all =
                disk.files().stream()
                        .filter(SegmentName::matches)
                        .map(SegmentName::firstBatch)
                        .toList();
        for (var segment : all) {
            if (segment < first) {
                StoredIndex.deleteFiles(folder, segment);
                disk.delete(SegmentName.of(segment));
            }
        }
        return all.stream().filter(segment -> segment >= first).toList();
    }

    private void writeFirstBatch(long batch) throws IOException {
        WholeFile.replace(files.disk(), FIRST_BATCH, (batch + "\n").getBytes(UTF_8));
    }

    /// Number of the batch with which the journal begins. Throws [StoreException] when the file
    /// that says so holds something else.
    static long firstBatch(Disk disk) throws IOException {
        try {
            return disk.files().contains(FIRST_BATCH)
                    ? Long.parseLong(new String(disk.read(FIRST_BATCH), UTF_8).strip())
                    : 1;
        } catch (NumberFormatException damaged) {
            throw StoreException.damage(
                    "message journal",
                    disk.path(FIRST_BATCH),
                    0,
                    "it does not say with which batch the messages begin");
        }
    }
}
