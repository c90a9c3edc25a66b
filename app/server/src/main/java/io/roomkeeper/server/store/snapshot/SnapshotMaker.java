package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.ClosedSegments;
import io.roomkeeper.server.store.journal.Disk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Makes a snapshot out of the one before and the closed segments behind that, and deletes what it
/// makes needless. Reads and writes what nobody else changes, so it runs beside the writer.
final class SnapshotMaker {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotMaker.class);

    private final Disk disk;
    private final Generations generations;
    private final Translation translation;
    private final Leave leave;
    private final BooleanSupplier stopped;

    /// Throws [CancellationException] soon after `stopped`.
    SnapshotMaker(Disk disk, Translation translation, Leave leave, BooleanSupplier stopped) {
        this.disk = disk;
        this.translation = translation;
        this.leave = leave;
        this.stopped = stopped;
        generations = new Generations(disk);
    }

    /// Makes the snapshot at `batch`, with which a segment ends; nothing when there is one. After
    /// an exception all is as before.
    void make(long batch) throws IOException {
        if (generations.newest() >= batch) {
            return;
        }
        var damaged = new ArrayList<Long>();
        var base = write(batch, damaged);
        for (long aside : damaged) {
            generations.putAside(aside);
        }
        trim();
        LOG.info("made the snapshot at batch {} out of that at batch {}", batch, base);
    }

    // What is kept for somebody who copies it goes after the next snapshot.
    private void trim() throws IOException {
        try (var taken = leave.take().orElse(null)) {
            if (taken != null) {
                generations.trim();
            }
        }
    }

    /// Tells the base that could be read; adds those that could not to `damaged`.
    private long write(long batch, List<Long> damaged) throws IOException {
        var bases = generations.bases();
        for (int i = 0; ; i++) {
            try {
                write(new Base(disk, bases.get(i)), batch);
                return bases.get(i);
            } catch (SnapshotDamage damage) {
                if (i == bases.size() - 1) {
                    throw damage;
                }
                LOG.error("{} The one before is used.", damage.getMessage());
                damaged.add(bases.get(i));
            }
        }
    }

    private void write(Base base, long batch) throws IOException {
        var delta = new Delta();
        var edits = translation.after(base);
        ClosedSegments.read(
                disk,
                base.batch(),
                batch,
                frame -> {
                    checkStopped();
                    edits.apply(frame).forEach(delta::add);
                });
        new NewSnapshot(disk, batch, this::checkStopped).write(base, delta, translation.kept());
    }

    private void checkStopped() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("the server is stopping");
        }
    }
}
