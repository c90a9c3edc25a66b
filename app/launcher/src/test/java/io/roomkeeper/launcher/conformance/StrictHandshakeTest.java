package io.roomkeeper.launcher.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.stream.Stream;

/// Requests for a WebSocket that are not as they have to be. RFC 6455 §4.2.1.
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictHandshakeTest {
    private static final Handshake RIGHT = Handshake.right();

    private Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("no Upgrade", RIGHT.without("Upgrade"), 426),
                Arguments.of("another Upgrade", RIGHT.replacing("Upgrade", "h2c"), 426),
                Arguments.of("an empty Upgrade", RIGHT.replacing("Upgrade", ""), 426),
                Arguments.of("no Connection", RIGHT.without("Connection"), 426),
                Arguments.of("another Connection", RIGHT.replacing("Connection", "close"), 426),
                Arguments.of("no key", RIGHT.without("Sec-WebSocket-Key"), 400),
                Arguments.of("an empty key", key(""), 400),
                Arguments.of("a key of 15 bytes", key("dGhlIHNhbXBsZSBub25j"), 400),
                Arguments.of("a key of 17 bytes", key("dGhlIHNhbXBsZSBub25jZTE="), 400),
                Arguments.of("a key that is not Base64", key("!!!!!!!!!!!!!!!!!!!!!!=="), 400),
                Arguments.of("two keys", RIGHT.with("Sec-WebSocket-Key: " + Handshake.KEY), 400),
                Arguments.of("POST", RIGHT.asking("POST /ws HTTP/1.1"), 400),
                Arguments.of("HEAD", RIGHT.asking("HEAD /ws HTTP/1.1"), 400),
                Arguments.of("PUT", RIGHT.asking("PUT /ws HTTP/1.1"), 400),
                Arguments.of("DELETE", RIGHT.asking("DELETE /ws HTTP/1.1"), 400),
                Arguments.of("HTTP/1.0", RIGHT.asking("GET /ws HTTP/1.0"), 400));
    }

    private static Handshake key(String value) {
        return RIGHT.replacing("Sec-WebSocket-Key", value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void does_not_open(String name, Handshake handshake, int status, SharedServer.Running server)
            throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.write(handshake.bytes());
            assertThat(wire.readHead().getFirst()).as(name).contains(" " + status + " ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "14", "0", "8", "-13", "thirteen", "13, 8", ""})
    void another_version_is_told_which_one_is_spoken(String version, SharedServer.Running server)
            throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.write(RIGHT.replacing("Sec-WebSocket-Version", version).bytes());
            var answer = wire.readHead();
            assertThat(answer.getFirst()).startsWith("HTTP/1.1 426 ");
            assertThat(answer).anyMatch(line -> line.equalsIgnoreCase("Sec-WebSocket-Version: 13"));
        }
    }
}
