package io.roomkeeper.server.gateway;

import org.jspecify.annotations.Nullable;

/// What a client's frame begins with, taken in byte by byte. RFC 6455 §5.2.
final class FrameHead {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /// Bytes in a control frame. §5.5.
    static final int MOST_CONTROL_BYTES = 125;

    private static final int FINAL = 0x80;
    private static final int RESERVED = 0x70;
    private static final int COMPRESSED = 0x40;
    private static final int OPCODE = 0x0F;
    private static final int CONTROL = 0x08;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7F;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int LEAST_OF_EIGHT = 1 << 16;
    private static final int MASK_BYTES = 4;

    private int first;
    private int second;
    private int taken;
    private long length;
    private int mask;

    /// Whether the head is whole with this byte.
    boolean take(byte next) {
        int value = next & 0xFF;
        int beforeMask = 2 + lengthBytes();
        if (taken == 0) {
            first = value;
        } else if (taken == 1) {
            second = value;
            length = value & LENGTH;
        } else if (taken < beforeMask) {
            length = (taken == 2 ? 0 : (length << Byte.SIZE)) | value;
        } else {
            mask = (mask << Byte.SIZE) | value;
        }
        taken++;
        return taken >= 2 && taken == 2 + lengthBytes() + MASK_BYTES;
    }

    private int lengthBytes() {
        return switch (second & LENGTH) {
            case TWO_BYTES -> Short.BYTES;
            case EIGHT_BYTES -> Long.BYTES;
            default -> 0;
        };
    }

    /// What is wrong with what has been taken so far, or null. `compressible` when compressed
    /// messages were agreed on, `open` while a message has begun and not ended.
    @Nullable String wrong(boolean compressible, boolean open) {
        if (taken == 1) {
            return wrongFirst(compressible, open);
        }
        if (taken == 2) {
            return wrongSecond();
        }
        return taken == 2 + lengthBytes() ? wrongLength() : null;
    }

    private @Nullable String wrongFirst(boolean compressible, boolean open) {
        int reserved = first & RESERVED;
        boolean begins = opcode() == TEXT || opcode() == BINARY;
        if (reserved != 0 && !(reserved == COMPRESSED && compressible && begins)) {
            return "a reserved bit is set";
        }
        boolean known = begins || opcode() == CONTINUATION || isControl();
        if (!known || opcode() > PONG) {
            return "opcode " + opcode() + " has no meaning";
        }
        if (isControl() && !isFinal()) {
            return "a control frame has fragments";
        }
        if (begins && open) {
            return "a message begins within another";
        }
        return opcode() == CONTINUATION && !open ? "there is nothing to continue" : null;
    }

    private @Nullable String wrongSecond() {
        if ((second & MASKED) == 0) {
            return "a frame is not masked";
        }
        return isControl() && length > MOST_CONTROL_BYTES ? "a control frame is too long" : null;
    }

    private @Nullable String wrongLength() {
        boolean shortest =
                switch (second & LENGTH) {
                    case TWO_BYTES -> length >= TWO_BYTES;
                    case EIGHT_BYTES -> length < 0 || length >= LEAST_OF_EIGHT;
                    default -> true;
                };
        if (!shortest) {
            return "a length is written with more bytes than it needs";
        }
        return length < 0 ? "a length is negative" : null;
    }

    void clear() {
        first = 0;
        second = 0;
        taken = 0;
        length = 0;
        mask = 0;
    }

    int opcode() {
        return first & OPCODE;
    }

    boolean isControl() {
        return (first & CONTROL) != 0;
    }

    boolean isFinal() {
        return (first & FINAL) != 0;
    }

    boolean isCompressed() {
        return (first & COMPRESSED) != 0;
    }

    long length() {
        return length;
    }

    int mask() {
        return mask;
    }
}
