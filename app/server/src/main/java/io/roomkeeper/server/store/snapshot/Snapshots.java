package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.Disk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Makes snapshots in time. One that fails is logged, changes nothing else, and is tried again.
public final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private static final long MIB = 1024 * 1024;

    private final Disk disk;
    private final SnapshotSettings settings;
    private final Generations generations;
    private final SnapshotMaker maker;
    private final SnapshotSchedule schedule;
    private final Supplier<CompletableFuture<Long>> roll;
    private volatile boolean stopped;
    private volatile String trouble;

    /// `roll` ends the newest segment between two frames and tells the batch it ends with. `leave`
    /// is taken to delete what a snapshot makes needless. `damages` are the sentences of
    /// [Recovery]: with any the first snapshot is due at once.
    public Snapshots(
            Disk disk,
            SnapshotSettings settings,
            Translation translation,
            Supplier<CompletableFuture<Long>> roll,
            Leave leave,
            InstantSource clock,
            List<String> damages)
            throws IOException {
        this.disk = disk;
        this.settings = settings;
        this.roll = roll;
        generations = new Generations(disk);
        maker = new SnapshotMaker(disk, translation, leave, () -> stopped);
        schedule = new SnapshotSchedule(settings, clock, !damages.isEmpty());
        trouble = String.join(" ", damages);
        long newest = generations.newest();
        schedule.measured(generations.snapshotBytes(newest));
        schedule.grew(generations.journalBytes(newest));
    }

    /// Adds bytes of journal, by the thread that writes it, and tells whether to look soon.
    public boolean grew(long bytes) {
        return schedule.grew(bytes);
    }

    /// A sentence for the operator when the last snapshot is damaged or the next cannot be made.
    public Optional<String> trouble() {
        return Optional.of(trouble).filter(sentence -> !sentence.isEmpty());
    }

    /// Makes a snapshot when one is due. One thread at a time.
    void look() {
        if (stopped || !schedule.due()) {
            return;
        }
        try {
            make();
            trouble = "";
        } catch (CancellationException stopping) {
            LOG.debug("a snapshot was not finished before the stop", stopping);
        } catch (IOException | RuntimeException failed) {
            schedule.failed();
            trouble =
                    "No snapshot can be made: %s. Nothing is lost, but the journal grows until one can; it is tried again."
                            .formatted(reason(failed));
            LOG.error("{}", trouble, failed);
        }
    }

    private void make() throws IOException {
        long covered = schedule.behind();
        checkSpace(generations.snapshotBytes(generations.newest()) + covered);
        maker.make(rolled());
        schedule.made(covered);
        schedule.measured(generations.snapshotBytes(generations.newest()));
    }

    private void checkSpace(long bytes) throws IOException {
        long free = disk.usableSpace();
        long needed = settings.freeSpace() + bytes;
        if (free < needed) {
            throw new IOException(
                    "%d MiB of the disk are free, about %d MiB are needed"
                            .formatted(free / MIB, needed / MIB));
        }
    }

    private long rolled() throws IOException {
        try {
            return roll.get().join();
        } catch (CompletionException refused) {
            throw new IOException("the journal takes no changes", refused.getCause());
        }
    }

    private static String reason(Exception failed) {
        return failed instanceof IOException error
                ? DataFolder.reason(error)
                : String.valueOf(failed.getMessage());
    }

    /// Abandons a snapshot that is being made, and makes no more.
    void stop() {
        stopped = true;
    }
}
