package io.roomkeeper.server.store.data;

import java.time.Instant;
import java.util.Optional;

/// A stretch of a segment: frames that can be read, or what cannot.
///
/// @param offset of its first byte
/// @param end behind its last byte
/// @param from number of its first batch
/// @param to number of its last batch; below `from` when it has none
/// @param whole whether its frames can be read
/// @param earliest when the first thing in it happened that says so
/// @param latest when the last thing in it happened that says so
record Piece(
        int offset,
        int end,
        long from,
        long to,
        boolean whole,
        Optional<Instant> earliest,
        Optional<Instant> latest) {
    static Piece lost(int offset, int end, long from, long to) {
        return new Piece(offset, end, from, to, false, Optional.empty(), Optional.empty());
    }

    int bytes() {
        return end - offset;
    }
}
