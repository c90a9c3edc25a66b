package io.roomkeeper.server.delivery;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/// What waits to be written to one member, in its order. Shared blocks are held, not copied.
final class Backlog {
    /// Bytes in one write. What is on the heap is copied for it, whether it goes out or not.
    static final int AT_ONCE = 64 * 1024;

    private final DeliveryLimits limits;
    private final ArrayDeque<Piece> pieces = new ArrayDeque<>();
    private int roomBytes;
    private int toldBytes;
    private int answerBytes;

    /// The first piece has been written in part.
    private boolean begun;

    /// Something was left out, and so is all that comes until nothing waits.
    private boolean overflown;

    /// The answer to the last ping, when there was no room for it.
    private @Nullable ByteBuffer pong;

    private int stalled;

    /// Why something waits, and so what becomes of too much of it.
    enum Kind {
        /// A room says it to all: it is left out.
        SAID,
        /// Unasked and cannot be left out: the connection ends.
        TOLD,
        /// Asked for: nothing more can be asked.
        ANSWER
    }

    private static final class Piece {
        final ByteBuffer bytes;

        /// Where the bytes are, or null when they belong to nobody else.
        final @Nullable Block block;

        final Kind kind;
        int unwritten;

        Piece(ByteBuffer bytes, @Nullable Block block, Kind kind) {
            this.bytes = bytes;
            this.block = block;
            this.kind = kind;
            unwritten = bytes.remaining();
        }
    }

    Backlog(DeliveryLimits limits) {
        this.limits = limits;
    }

    /// Whether the member is told more than it takes.
    boolean isTooMuch() {
        return pieces.size() > 1 && toldBytes > limits.ownBytes();
    }

    /// Whether the member asks for more than it takes.
    boolean isFull() {
        return answerBytes > limits.ownBytes();
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// A whole frame.
    void add(ByteBuffer frame, Kind kind) {
        add(new Piece(frame, null, kind));
    }

    /// What is left of a block after a first write.
    void addRest(ByteBuffer rest, Block block, boolean begins) {
        block.hold();
        add(new Piece(rest, block, Kind.SAID));
        begun = !begins;
    }

    private void add(Piece piece) {
        pieces.add(piece);
        count(piece, piece.unwritten);
    }

    private void count(Piece piece, int bytes) {
        switch (piece.kind) {
            case SAID -> roomBytes += bytes;
            case TOLD -> toldBytes += bytes;
            case ANSWER -> answerBytes += bytes;
        }
    }

    /// Whether what a room says may wait too: one frame always may, more while they stay within the
    /// limit, of low priority within half of it. Nothing is left out while nobody knows whether the
    /// member reads, that is, while it is not `blocked`.
    boolean admits(Frame frame, boolean blocked) {
        if (!blocked || frame.isOwed()) {
            return true;
        }
        if (overflown) {
            return false;
        }
        int limit = frame.low ? limits.roomBytes() / 2 : limits.roomBytes();
        boolean fits = roomBytes == 0 || roomBytes + frame.bytes() <= limit;
        overflown = !fits && !frame.low;
        return fits;
    }

    /// Puts what comes first into `scratch` and says how many.
    int fill(ByteBuffer[] scratch) {
        int count = 0;
        int left = AT_ONCE;
        for (var piece : pieces) {
            if (count == scratch.length || left == 0) {
                break;
            }
            int some = Math.min(left, piece.unwritten);
            scratch[count++] = piece.bytes.limit(piece.bytes.position() + some);
            left -= some;
        }
        return count;
    }

    /// So many bytes are out.
    void written(long bytes) {
        if (bytes > 0) {
            stalled = 0;
        }
        for (long left = bytes; left > 0; ) {
            var piece = pieces.element();
            int gone = (int) Math.min(left, piece.unwritten);
            left -= gone;
            piece.unwritten -= gone;
            count(piece, -gone);
            begun = piece.unwritten > 0;
            if (!begun) {
                pieces.remove();
                release(piece);
            }
        }
    }

    /// Leaves only what has been begun.
    void cut() {
        var first = begun ? pieces.pollFirst() : null;
        clear();
        if (first != null) {
            add(first);
            begun = true;
        }
    }

    void clear() {
        pieces.forEach(Backlog::release);
        pieces.clear();
        roomBytes = 0;
        toldBytes = 0;
        answerBytes = 0;
        begun = false;
        pong = null;
    }

    private static void release(Piece piece) {
        if (piece.block != null) {
            piece.block.release();
        }
    }

    /// Keeps the latest answer to a ping, and no other. RFC 6455 §5.5.3.
    void answer(ByteBuffer frame) {
        pong = frame;
    }

    /// The answer that was kept, which is kept no more.
    @Nullable ByteBuffer takePong() {
        var kept = pong;
        pong = null;
        return kept;
    }

    /// One more tick is over; says how many have been since something was written.
    int tick() {
        return ++stalled;
    }
}
