package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.CloseCode;
import io.roomkeeper.server.delivery.WireFrame;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What a close frame says.
///
/// @param code [#NO_CODE] when it gives none
/// @param closeCode how to answer
/// @param wrong what is wrong with it, or null
record Goodbye(int code, CloseCode closeCode, @Nullable String wrong) {
    /// The close frame gives no code. RFC 6455 §7.1.5.
    static final int NO_CODE = 1005;

    static final int NORMAL = 1000;

    private static final int LAST_OF_PROTOCOL = 1014;
    private static final int RESERVED = 1004;
    private static final int ABNORMAL = 1006;
    private static final int FIRST_REGISTERED = 3000;
    private static final int LAST_PRIVATE = 4999;

    /// What the server says, to begin the end or to answer; with [#NO_CODE] nothing.
    static ByteBuffer frame(int code, String why) {
        if (code == NO_CODE) {
            return WireFrame.of(WireFrame.CLOSE, new byte[0]);
        }
        var reason = why.getBytes(StandardCharsets.UTF_8);
        var payload = ByteBuffer.allocate(Short.BYTES + reason.length);
        return WireFrame.of(WireFrame.CLOSE, payload.putShort((short) code).put(reason).array());
    }

    static Goodbye read(byte[] payload) {
        if (payload.length == 0) {
            return right(NO_CODE);
        }
        if (payload.length == 1) {
            return wrong(CloseCode.PROTOCOL_ERROR, "half a close code");
        }
        int code = ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        if (!isSaid(code)) {
            return wrong(CloseCode.PROTOCOL_ERROR, "nobody says close code " + code);
        }
        var utf8 = new Utf8();
        boolean text = utf8.take(payload, Short.BYTES, payload.length) && utf8.isWhole();
        return text ? right(code) : wrong(CloseCode.INVALID_DATA, "the reason is not UTF-8");
    }

    private static Goodbye right(int code) {
        return new Goodbye(code, CloseCode.GOING_AWAY, null);
    }

    private static Goodbye wrong(CloseCode answer, String why) {
        return new Goodbye(NO_CODE, answer, why);
    }

    /// Whether a peer may send it. §7.4.
    private static boolean isSaid(int code) {
        boolean ofProtocol = code >= NORMAL && code <= LAST_OF_PROTOCOL;
        boolean onlyMeant = code == RESERVED || code == NO_CODE || code == ABNORMAL;
        boolean registered = code >= FIRST_REGISTERED && code <= LAST_PRIVATE;
        return registered || (ofProtocol && !onlyMeant);
    }
}
