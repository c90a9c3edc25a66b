package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.CloseCode;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads what a client sends, in pieces of any size: text messages of a bounded length, whole or in
/// fragments, and control frames between them. Keeps bytes only while something is unfinished. RFC
/// 6455 §5, RFC 7692 §6.
final class FrameParser {
    private static final byte[] EMPTY = {};

    private final FrameHandler handler;
    private int maxBytes;
    private final @Nullable Decompressor decompressor;
    private final FrameHead head = new FrameHead();

    /// Bytes that have come of the payload of the frame whose head is whole.
    private long come;

    private boolean inPayload;

    /// The message so far; null when none is open.
    private byte @Nullable [] message;

    private int messageBytes;
    private boolean compressed;
    private @Nullable Utf8 utf8;

    /// The control frame so far; null when none is open.
    private byte @Nullable [] control;

    private boolean over;

    /// `maxBytes` in a message; `decompressor` null when compressed ones were not agreed on.
    FrameParser(FrameHandler handler, int maxBytes, @Nullable Decompressor decompressor) {
        this.handler = handler;
        this.maxBytes = maxBytes;
        this.decompressor = decompressor;
    }

    /// From now on a message may have so many bytes.
    void accept(int bytes) {
        maxBytes = bytes;
    }

    /// Reads `in` for as long as the handler takes more; throws away what follows an error or a
    /// goodbye.
    void read(ByteBuffer in) {
        while (!over && handler.takesMore() && (inPayload || in.hasRemaining())) {
            if (!inPayload) {
                readHead(in);
            } else if (!readPayload(in)) {
                return;
            }
        }
        if (over) {
            in.position(in.limit());
        }
    }

    private void readHead(ByteBuffer in) {
        boolean whole = false;
        while (!whole && in.hasRemaining()) {
            whole = head.take(in.get());
            var wrong = head.wrong(decompressor != null, message != null);
            if (wrong != null) {
                fail(CloseCode.PROTOCOL_ERROR, wrong);
                return;
            }
        }
        if (whole) {
            begin();
        }
    }

    private void begin() {
        come = 0;
        if (head.isControl()) {
            control = new byte[(int) head.length()];
        } else if (head.opcode() == FrameHead.BINARY) {
            fail(CloseCode.UNACCEPTABLE, "text frames only");
        } else if (head.length() > maxBytes - messageBytes) {
            fail(CloseCode.TOO_BIG, "a message may have " + maxBytes + " bytes");
        } else if (head.opcode() == FrameHead.TEXT) {
            message = EMPTY;
            compressed = head.isCompressed();
            utf8 = compressed ? null : new Utf8();
            handler.messageBegan();
        }
        inPayload = true;
    }

    /// Whether the frame is whole, and the next may follow.
    private boolean readPayload(ByteBuffer in) {
        int length = (int) Math.min(in.remaining(), head.length() - come);
        var frame = control;
        if (frame != null) {
            in.get(frame, (int) come, length);
            Bytes.unmask(frame, (int) come, (int) come + length, head.mask(), come);
        } else if (!readText(in, length)) {
            return true;
        }
        come += length;
        if (come < head.length()) {
            return false;
        }
        inPayload = false;
        if (frame != null) {
            control = null;
            int opcode = head.opcode();
            head.clear();
            act(opcode, frame);
        } else {
            boolean last = head.isFinal();
            head.clear();
            if (last) {
                messageEnded();
            }
        }
        return true;
    }

    private boolean readText(ByteBuffer in, int length) {
        var into = room(length);
        int to = messageBytes + length;
        in.get(into, messageBytes, length);
        Bytes.unmask(into, messageBytes, to, head.mask(), come);
        if (utf8 != null && !utf8.take(into, messageBytes, to)) {
            fail(CloseCode.INVALID_DATA, "the text is not UTF-8");
            return false;
        }
        messageBytes = to;
        return true;
    }

    // What has only been announced takes no memory.
    private byte[] room(int length) {
        var present = message == null ? EMPTY : message;
        int needed = messageBytes + length;
        if (needed > present.length) {
            boolean last = head.isFinal() && come + length == head.length();
            int size = last ? needed : Math.max(needed, Math.min(2 * present.length, maxBytes));
            present = Arrays.copyOf(present, size);
            message = present;
        }
        return present;
    }

    private void messageEnded() {
        var bytes = message == null ? EMPTY : message;
        int length = messageBytes;
        boolean whole = utf8 == null || utf8.isWhole();
        message = null;
        messageBytes = 0;
        utf8 = null;
        if (compressed && decompressor != null) {
            decompress(decompressor, bytes, length);
        } else if (whole) {
            handler.message(new String(bytes, 0, length, StandardCharsets.UTF_8));
        } else {
            fail(CloseCode.INVALID_DATA, "the text ends within a character");
        }
    }

    private void decompress(Decompressor known, byte[] bytes, int length) {
        switch (known.text(bytes, length, maxBytes)) {
            case Decompressor.Text(var text) -> handler.message(text);
            case Decompressor.Failure(var code, var why) -> fail(code, why);
        }
    }

    private void act(int opcode, byte[] payload) {
        switch (opcode) {
            case FrameHead.PING -> handler.ping(payload);
            case FrameHead.PONG -> handler.pong();
            default -> {
                var goodbye = Goodbye.read(payload);
                if (goodbye.wrong() == null) {
                    end();
                    handler.goodbye(goodbye.code());
                } else {
                    fail(goodbye.closeCode(), goodbye.wrong());
                }
            }
        }
    }

    private void fail(CloseCode code, String why) {
        end();
        handler.failed(code, why);
    }

    private void end() {
        over = true;
        message = null;
        control = null;
        utf8 = null;
    }
}
