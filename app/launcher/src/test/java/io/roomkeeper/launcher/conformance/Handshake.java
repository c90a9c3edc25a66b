package io.roomkeeper.launcher.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The request that opens a WebSocket, right or wrong. RFC 6455 §4.1.
record Handshake(String line, List<String> headers) {
    static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    /// What RFC 6455 §1.3 says is the answer to [#KEY].
    static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    static Handshake right() {
        return new Handshake(
                "GET /ws HTTP/1.1",
                List.of(
                        "Host: localhost",
                        "Upgrade: websocket",
                        "Connection: Upgrade",
                        "Sec-WebSocket-Key: " + KEY,
                        "Sec-WebSocket-Version: 13"));
    }

    Handshake asking(String otherLine) {
        return new Handshake(otherLine, headers);
    }

    /// With further headers.
    Handshake with(String... more) {
        var all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        return new Handshake(line, all);
    }

    Handshake without(String name) {
        return new Handshake(
                line, headers.stream().filter(header -> !header.startsWith(name + ":")).toList());
    }

    /// With another value of a header.
    Handshake replacing(String name, String value) {
        return without(name).with(name + ": " + value);
    }

    byte[] bytes() {
        return (line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
