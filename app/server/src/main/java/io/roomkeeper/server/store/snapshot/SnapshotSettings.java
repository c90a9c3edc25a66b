package io.roomkeeper.server.store.snapshot;

import java.time.Duration;

/// When a snapshot is made: a start reads the newest and the journal behind it.
///
/// @param least bytes of journal after which one is due while the last one is small
/// @param most bytes of journal after which one is due however large the last one is
/// @param worth bytes of journal after which one is due when `pause` is over
/// @param pause from one to the next that is due by time
/// @param retry from one that failed to the next attempt
/// @param freeSpace bytes that a snapshot leaves free on the disk
public record SnapshotSettings(
        long least, long most, long worth, Duration pause, Duration retry, long freeSpace) {
    private static final long MIB = 1024 * 1024;

    /// 64 MiB to 96 MiB, for a start holds twice that in memory at worst, or 4 MiB after 5 min;
    /// again after 1 min.
    public static SnapshotSettings leaving(long freeSpace) {
        return new SnapshotSettings(
                64 * MIB,
                96 * MIB,
                4 * MIB,
                Duration.ofMinutes(5),
                Duration.ofMinutes(1),
                freeSpace);
    }

    /// Bytes of journal after which the next is due when the last has `bytes`: half of them.
    long threshold(long bytes) {
        return Math.clamp(bytes / 2, least, most);
    }
}
