package io.roomkeeper.server.store.data;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Batches of a journal that cannot be read any more.
///
/// @param file in which they are, or were
/// @param offset where they begin in it
/// @param bytes of it that cannot be read; 0 when they are missing
/// @param from number of the first; above `to` when there are unreadable bytes between two batches
/// @param to number of the last
/// @param after when the last thing before them happened
/// @param before when the first thing behind them happened
record Loss(
        Path file,
        long offset,
        int bytes,
        long from,
        long to,
        Optional<Instant> after,
        Optional<Instant> before) {
    Loss before(Instant next) {
        return new Loss(file, offset, bytes, from, to, after, Optional.of(next));
    }

    boolean ofBatches() {
        return from <= to;
    }

    /// Like `at offset 57, 120 bytes cannot be read: batches 3 to 4, between … and …`.
    String words() {
        var what = bytes == 0 ? "frames are missing" : "%,d bytes cannot be read".formatted(bytes);
        if (!ofBatches()) {
            return "at offset %d, %s, between two batches".formatted(offset, what);
        }
        var batches = from == to ? "batch " + from : "batches %d to %d".formatted(from, to);
        return "at offset %d, %s: %s%s".formatted(offset, what, batches, time());
    }

    private String time() {
        if (after.isPresent() && before.isPresent()) {
            return ", between %s and %s".formatted(after.get(), before.get());
        }
        return after.map(at -> ", after " + at)
                .or(() -> before.map(at -> ", before " + at))
                .orElse("");
    }
}
