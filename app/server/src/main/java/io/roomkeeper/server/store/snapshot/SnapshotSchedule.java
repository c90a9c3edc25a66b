package io.roomkeeper.server.store.snapshot;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// Tells when the next snapshot is due. The journal grows on another thread.
final class SnapshotSchedule {
    private final SnapshotSettings settings;
    private final InstantSource clock;
    private final AtomicLong behind = new AtomicLong();
    private volatile long threshold;
    private Instant byTime;
    private Instant earliest = Instant.MIN;
    private boolean atOnce;

    /// What was behind the last snapshot before the start is worth one at once, and so is anything
    /// when `atOnce`.
    SnapshotSchedule(SnapshotSettings settings, InstantSource clock, boolean atOnce) {
        this.settings = settings;
        this.clock = clock;
        this.atOnce = atOnce;
        byTime = clock.instant();
        threshold = settings.least();
    }

    /// Adds bytes of journal and tells whether there are enough now, whatever the time.
    boolean grew(long bytes) {
        return behind.addAndGet(bytes) >= threshold;
    }

    /// Bytes of journal behind the last snapshot.
    long behind() {
        return behind.get();
    }

    boolean due() {
        var now = clock.instant();
        long bytes = behind.get();
        if (bytes == 0 || now.isBefore(earliest)) {
            return false;
        }
        boolean worth = bytes >= settings.worth() && !now.isBefore(byTime);
        return atOnce || worth || bytes >= threshold;
    }

    /// The snapshot on the disk has `bytes`.
    void measured(long bytes) {
        threshold = settings.threshold(bytes);
    }

    /// A snapshot stands for `journal` bytes of what was behind the last.
    void made(long journal) {
        behind.addAndGet(-journal);
        byTime = clock.instant().plus(settings.pause());
        atOnce = false;
    }

    void failed() {
        earliest = clock.instant().plus(settings.retry());
    }
}
