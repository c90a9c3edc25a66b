package io.roomkeeper.server.delivery;

import java.nio.ByteBuffer;

/// A frame as the server sends it: whole and without a mask. RFC 6455 §5.2.
public final class WireFrame {
    public static final int TEXT = 1;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    static final int FINAL = 0x80;

    /// The payload is compressed. RFC 7692 §6.
    static final int DEFLATED = 0x40;

    private static final int SHORT = 126;
    private static final int LONG = 127;
    private static final int SHORT_LIMIT = 1 << 16;

    private WireFrame() {}

    /// A frame of one's own, for one member.
    public static ByteBuffer of(int opcode, byte[] payload) {
        var frame = ByteBuffer.allocate(headerBytes(payload.length) + payload.length);
        return put(frame, FINAL | opcode, payload, payload.length).flip();
    }

    static ByteBuffer put(ByteBuffer to, int first, byte[] payload, int length) {
        to.put((byte) first);
        if (length < SHORT) {
            to.put((byte) length);
        } else if (length < SHORT_LIMIT) {
            to.put((byte) SHORT).putShort((short) length);
        } else {
            to.put((byte) LONG).putLong(length);
        }
        return to.put(payload, 0, length);
    }

    static int headerBytes(int length) {
        if (length < SHORT) {
            return 2;
        }
        return length < SHORT_LIMIT ? 4 : 10;
    }
}
