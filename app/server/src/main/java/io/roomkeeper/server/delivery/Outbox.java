package io.roomkeeper.server.delivery;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;

/// The frames on their way to one socket, on its I/O thread: a few handed over to be written, the
/// rest waiting for those to be out. What it holds is bounded whatever the reader does: by the
/// limit and one frame on either side.
final class Outbox {
    /// Frames being written at the same time.
    static final int MAX_WRITING = 4;

    private final MemberSocket socket;
    private final int maxBytes;
    private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private int writing;
    private long writingBytes;
    private boolean pumping;

    /// `maxBytes` is how much may wait, and how much may be written at once.
    Outbox(MemberSocket socket, int maxBytes) {
        this.socket = socket;
        this.maxBytes = maxBytes;
    }

    /// Takes `frame` to be written after all before; false if too much waits already.
    boolean offer(ByteBuffer frame) {
        if (!waiting.isEmpty() && waitingBytes + frame.remaining() > maxBytes) {
            return false;
        }
        waiting.add(frame);
        waitingBytes += frame.remaining();
        pump();
        return true;
    }

    /// Forgets what waits.
    void clear() {
        waiting.clear();
        waitingBytes = 0;
    }

    // A write that is out at once calls back from within: the loop goes on, it does not nest.
    private void pump() {
        if (pumping) {
            return;
        }
        pumping = true;
        try {
            while (!waiting.isEmpty() && writing < MAX_WRITING && writingBytes < maxBytes) {
                var frame = waiting.remove();
                int bytes = frame.remaining();
                waitingBytes -= bytes;
                writing++;
                writingBytes += bytes;
                socket.write(frame, () -> written(bytes));
            }
        } finally {
            pumping = false;
        }
    }

    private void written(int bytes) {
        writing--;
        writingBytes -= bytes;
        pump();
    }
}
