package io.roomkeeper.launcher.conformance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One frame to send, right or wrong. RFC 6455 §5.2.
///
/// @param reserved the three RSV bits as a number, RSV1 counting 4
/// @param lengthBits how the length is written: 7, 16 or 64
record Frame(
        boolean last,
        int reserved,
        int opcode,
        boolean masked,
        int lengthBits,
        ByteBuffer payload) {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final byte[] MASK = {0x37, (byte) 0xFA, 0x21, 0x3D};

    static Frame of(int opcode, byte[] payload) {
        return new Frame(true, 0, opcode, true, shortest(payload.length), ByteBuffer.wrap(payload));
    }

    static Frame of(int opcode, String payload) {
        return of(opcode, payload.getBytes(StandardCharsets.UTF_8));
    }

    static Frame text(String payload) {
        return of(TEXT, payload);
    }

    static Frame continuation(String payload) {
        return of(CONTINUATION, payload);
    }

    static Frame ping(String payload) {
        return of(PING, payload);
    }

    static Frame pong(String payload) {
        return of(PONG, payload);
    }

    static Frame close() {
        return of(CLOSE, "");
    }

    static Frame close(int code, String reason) {
        return close(code, reason.getBytes(StandardCharsets.UTF_8));
    }

    static Frame close(int code, byte[] reason) {
        return of(
                CLOSE,
                ByteBuffer.allocate(2 + reason.length).putShort((short) code).put(reason).array());
    }

    private static int shortest(int length) {
        return length < 126 ? 7 : length <= 0xFFFF ? 16 : 64;
    }

    /// More of the message follows.
    Frame unfinished() {
        return new Frame(false, reserved, opcode, masked, lengthBits, payload);
    }

    Frame unmasked() {
        return new Frame(last, reserved, opcode, false, lengthBits, payload);
    }

    Frame withReserved(int bits) {
        return new Frame(last, bits, opcode, masked, lengthBits, payload);
    }

    Frame withLengthIn(int bits) {
        return new Frame(last, reserved, opcode, masked, bits, payload);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header(payload.remaining()));
        if (masked) {
            out.writeBytes(MASK);
        }
        for (int i = 0; i < payload.remaining(); i++) {
            out.write(masked ? payload.get(i) ^ MASK[i % MASK.length] : payload.get(i));
        }
        return out.toByteArray();
    }

    /// A header that says `length`, whatever follows.
    byte[] header(long length) {
        var header = ByteBuffer.allocate(10);
        header.put((byte) ((last ? 0x80 : 0) | reserved << 4 | opcode));
        int mask = masked ? 0x80 : 0;
        switch (lengthBits) {
            case 7 -> header.put((byte) (mask | (int) length));
            case 16 -> header.put((byte) (mask | 126)).putShort((short) length);
            default -> header.put((byte) (mask | 127)).putLong(length);
        }
        return Arrays.copyOf(header.array(), header.position());
    }
}
