package io.roomkeeper.server.delivery;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/// Some frames in one piece, to be written to each member at once. Whoever still has some of it to
/// write holds it; when nobody does, its buffer is used again. Belongs to one I/O thread.
final class Block {
    private final ByteBuffer bytes;
    private final int[] starts;
    private final @Nullable Buffers owner;
    private int holders = 1;

    /// `frames` fit into one of `buffers`, or are just one.
    Block(ByteBuffer[] frames, Buffers buffers) {
        starts = new int[frames.length + 1];
        for (int i = 0; i < frames.length; i++) {
            starts[i + 1] = starts[i] + frames[i].limit();
        }
        if (frames.length == 1) {
            bytes = frames[0].duplicate();
            owner = null;
        } else {
            bytes = buffers.take();
            owner = buffers;
            for (int i = 0; i < frames.length; i++) {
                bytes.put(starts[i], frames[i], 0, frames[i].limit());
            }
        }
    }

    /// To be written at once: the same buffer each time, from frame `index` to the end.
    ByteBuffer from(int index) {
        return bytes.limit(starts[starts.length - 1]).position(starts[index]);
    }

    int start(int index) {
        return starts[index];
    }

    /// To be kept: a buffer of its own.
    ByteBuffer part(int from, int to) {
        return bytes.duplicate().limit(to).position(from);
    }

    void hold() {
        holders++;
    }

    void release() {
        holders--;
        if (holders == 0 && owner != null) {
            owner.give(bytes);
        }
    }
}
