package io.roomkeeper.server.gateway;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.Protocols;
import io.undertow.util.StatusCodes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/// From an HTTP request to a WebSocket. RFC 6455 §4.2.
final class Handshake {
    static final String VERSION = "13";

    private static final String APPENDIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int KEY_BYTES = 16;
    private static final int KEY_CHARACTERS = 24;

    private Handshake() {}

    /// The status of the answer: 101 when the request asks for a WebSocket as it should, 426 when
    /// for none or another version, or else 400.
    static int status(HttpString method, HttpString protocol, HeaderMap headers) {
        boolean asks =
                names(headers, Headers.UPGRADE, "websocket")
                        && names(headers, Headers.CONNECTION, "upgrade");
        if (!method.equals(Methods.GET) || !protocol.equals(Protocols.HTTP_1_1)) {
            return asks ? StatusCodes.BAD_REQUEST : StatusCodes.UPGRADE_REQUIRED;
        }
        var version = headers.get(Headers.SEC_WEB_SOCKET_VERSION);
        if (!asks
                || version == null
                || version.size() != 1
                || !version.getFirst().equals(VERSION)) {
            return StatusCodes.UPGRADE_REQUIRED;
        }
        var key = headers.get(Headers.SEC_WEB_SOCKET_KEY);
        boolean valid = key != null && key.size() == 1 && isKey(key.getFirst());
        return valid ? StatusCodes.SWITCHING_PROTOCOLS : StatusCodes.BAD_REQUEST;
    }

    private static boolean names(HeaderMap headers, HttpString header, String token) {
        var values = headers.get(header);
        if (values != null) {
            for (var value : values) {
                for (var each : value.split(",", -1)) {
                    if (each.strip().toLowerCase(Locale.ROOT).equals(token)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isKey(String key) {
        try {
            var text = key.strip();
            return text.length() == KEY_CHARACTERS
                    && Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /// What proves that the server has understood `key`. §4.2.2.
    static String accept(String key) {
        try {
            var bytes = (key.strip() + APPENDIX).getBytes(StandardCharsets.US_ASCII);
            var digest = MessageDigest.getInstance("SHA-1").digest(bytes);
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
