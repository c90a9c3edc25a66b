package io.roomkeeper.server.delivery;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/// Buffers of one I/O thread that are used again and again.
final class Buffers {
    /// Bytes in one, so in one write to each member.
    static final int BYTES = 32 * 1024;

    /// Kept when nobody needs them.
    private static final int MOST_FREE = 8;

    private final ArrayDeque<ByteBuffer> free = new ArrayDeque<>();

    ByteBuffer take() {
        var known = free.pollLast();
        return known == null ? ByteBuffer.allocateDirect(BYTES) : known;
    }

    void give(ByteBuffer back) {
        if (free.size() < MOST_FREE) {
            free.addLast(back.clear());
        }
    }
}
