package io.roomkeeper.server.store.journal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Whether a disk has room for what comes; the disk is asked at most once a second. Any thread.
public final class FreeSpace {
    /// Bytes that are left free unless set otherwise: 256 MiB.
    public static final long DEFAULT = 256L * 1024 * 1024;

    private static final Duration ASK_EVERY = Duration.ofSeconds(1);
    private static final long MIB = 1024 * 1024;

    private final Disk disk;
    private final long least;
    private final InstantSource clock;
    private Instant asked = Instant.MIN;
    private long free;

    /// There is room while `least` bytes are free.
    public FreeSpace(Disk disk, long least, InstantSource clock) {
        this.disk = disk;
        this.least = least;
        this.clock = clock;
    }

    public boolean isEnough() {
        return free() >= least;
    }

    /// A sentence for the operator while there is not enough.
    public Optional<String> trouble() {
        long now = free();
        return now >= least
                ? Optional.empty()
                : Optional.of(
                        "The disk of %s is almost full: %d MiB are free, %d MiB are needed. Nothing is stored until there is room."
                                .formatted(disk.path(""), now / MIB, least / MIB));
    }

    private synchronized long free() {
        var now = clock.instant();
        if (asked.equals(Instant.MIN)
                || now.isBefore(asked)
                || !now.isBefore(asked.plus(ASK_EVERY))) {
            asked = now;
            free = ask();
        }
        return free;
    }

    // A disk that does not tell is written to until it refuses.
    private long ask() {
        try {
            return disk.usableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
