package io.roomkeeper.server.delivery;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;

/// Compresses messages one by one, each for itself, so that one result does for every member. One
/// for each I/O thread. RFC 7692 §7.2.1.
final class Compressor {
    /// Faster than the usual level, and nearly as small for texts of this size.
    private static final int LEVEL = 3;

    /// What a flush ends with, which goes without saying.
    private static final int TAIL = 4;

    private static final int ROOM = 64;
    private static final int FIRST_ROOM = 1024;

    /// Bytes kept for the next message; what a larger one took is given back.
    private static final int KEPT_ROOM = 64 * 1024;

    private final int from;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private byte[] out = new byte[FIRST_ROOM];

    /// Leaves messages of fewer than `from` bytes as they are.
    Compressor(int from) {
        this.from = from;
    }

    boolean pays(int bytes) {
        return bytes >= from;
    }

    /// The compressed message, or `plain` when it is no smaller.
    ByteBuffer compress(byte[] payload, ByteBuffer plain, boolean direct) {
        deflater.reset();
        deflater.setInput(payload);
        int length = 0;
        for (boolean more = true; more; ) {
            if (out.length - length < ROOM) {
                out = Arrays.copyOf(out, 2 * out.length);
            }
            int free = out.length - length;
            int written = deflater.deflate(out, length, free, Deflater.SYNC_FLUSH);
            length += written;
            more = written == free;
        }
        length -= TAIL;
        var frame = frame(length, plain, direct);
        if (out.length > KEPT_ROOM) {
            out = new byte[FIRST_ROOM];
        }
        return frame;
    }

    private ByteBuffer frame(int length, ByteBuffer plain, boolean direct) {
        int bytes = WireFrame.headerBytes(length) + length;
        if (bytes >= plain.remaining()) {
            return plain;
        }
        var frame = direct ? ByteBuffer.allocateDirect(bytes) : ByteBuffer.allocate(bytes);
        int first = WireFrame.FINAL | WireFrame.DEFLATED | WireFrame.TEXT;
        return WireFrame.put(frame, first, out, length).flip();
    }
}
