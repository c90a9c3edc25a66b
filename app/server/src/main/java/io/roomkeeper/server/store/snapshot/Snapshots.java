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
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Makes snapshots in time, on a thread of its own. One that fails is logged, changes nothing else,
/// and is tried again.
public final class Snapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /// How often is looked whether one is due by time.
    private static final long LOOK_SECONDS = 10;

    private static final long MIB = 1024 * 1024;

    private final Disk disk;
    private final SnapshotSettings settings;
    private final Generations generations;
    private final SnapshotMaker maker;
    private final SnapshotSchedule schedule;
    private final Supplier<CompletableFuture<Long>> roll;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().name("snapshots").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean stopped;
    private volatile String trouble;

    /// `roll` ends the newest segment between two frames and tells the batch it ends with.
    /// `damages` are the sentences of [Recovery]: with any the first snapshot is due at once.
    public Snapshots(
            Disk disk,
            SnapshotSettings settings,
            Translation translation,
            Supplier<CompletableFuture<Long>> roll,
            InstantSource clock,
            List<String> damages)
            throws IOException {
        this.disk = disk;
        this.settings = settings;
        this.roll = roll;
        generations = new Generations(disk);
        maker = new SnapshotMaker(disk, translation, () -> stopped);
        schedule = new SnapshotSchedule(settings, clock, !damages.isEmpty());
        trouble = String.join(" ", damages);
        long newest = generations.newest();
        schedule.measured(generations.snapshotBytes(newest));
        schedule.grew(generations.journalBytes(newest));
    }

    /// Begins to look whether a snapshot is due.
    public void start() {
        var _ =
                thread.scheduleWithFixedDelay(
                        this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /// Is told of every frame, by the thread that writes it.
    public void grew(long bytes) {
        if (schedule.grew(bytes) && looking.compareAndSet(false, true)) {
            thread.execute(this::look);
        }
    }

    /// A sentence for the operator when the last snapshot is damaged or the next cannot be made.
    public Optional<String> trouble() {
        return Optional.of(trouble).filter(sentence -> !sentence.isEmpty());
    }

    /// Makes a snapshot when one is due.
    void look() {
        looking.set(false);
        if (!schedule.due()) {
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

    /// Abandons a snapshot that is being made. The writer must still be there.
    @Override
    public void close() {
        stopped = true;
        thread.close();
    }
}
