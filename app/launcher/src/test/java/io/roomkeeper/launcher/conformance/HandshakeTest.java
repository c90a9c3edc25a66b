package io.roomkeeper.launcher.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Who gets a WebSocket. RFC 6455 §4.2.
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandshakeTest {
    private static final Handshake RIGHT = Handshake.right();

    private Stream<Arguments> right() {
        return Stream.of(
                Arguments.of("as it should be", RIGHT),
                Arguments.of("names in capitals", capitals()),
                Arguments.of("names in small letters", smallLetters()),
                Arguments.of("Upgrade in capitals", RIGHT.replacing("Upgrade", "WebSocket")),
                Arguments.of(
                        "Connection in small letters", RIGHT.replacing("Connection", "upgrade")),
                Arguments.of(
                        "Connection with other words",
                        RIGHT.replacing("Connection", "keep-alive, Upgrade")),
                Arguments.of(
                        "Connection with other words, no space",
                        RIGHT.replacing("Connection", "Upgrade,keep-alive")),
                Arguments.of("two Connection headers", RIGHT.with("Connection: keep-alive")),
                Arguments.of("spaces around values", RIGHT.replacing("Upgrade", "  websocket  ")),
                Arguments.of("a port in Host", RIGHT.replacing("Host", "localhost:8420")),
                Arguments.of("Host by address", RIGHT.replacing("Host", "127.0.0.1")),
                Arguments.of("a page's Origin", RIGHT.with("Origin: http://localhost:3000")),
                Arguments.of("a query", RIGHT.asking("GET /ws?room=launch HTTP/1.1")),
                Arguments.of("cookies", RIGHT.with("Cookie: a=b; c=d", "User-Agent: x")),
                Arguments.of(
                        "headers up to the limit", RIGHT.with("X-Filler: " + "x".repeat(8000))));
    }

    private static Handshake capitals() {
        return renamed(header -> header.toUpperCase(Locale.ROOT));
    }

    private static Handshake smallLetters() {
        return renamed(header -> header.toLowerCase(Locale.ROOT));
    }

    private static Handshake renamed(UnaryOperator<String> change) {
        return new Handshake(
                RIGHT.line(),
                RIGHT.headers().stream()
                        .map(header -> header.split(":", 2))
                        .map(parts -> change.apply(parts[0]) + ":" + parts[1])
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void opens(String name, Handshake handshake, SharedServer.Running server) throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.write(handshake.bytes());
            assertOpen(wire);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void opens_byte_by_byte(String name, Handshake handshake, SharedServer.Running server)
            throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.writeOneByOne(handshake.bytes());
            assertOpen(wire);
        }
    }

    private static void assertOpen(Wire wire) throws IOException {
        var answer = wire.readHead();
        assertThat(answer.getFirst()).startsWith("HTTP/1.1 101 ");
        assertThat(values(answer, "Upgrade"))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase("websocket");
        assertThat(values(answer, "Connection"))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase("upgrade");
        assertThat(values(answer, "Sec-WebSocket-Accept")).containsExactly(Handshake.ACCEPT);
        assertThat(values(answer, "Sec-WebSocket-Extensions")).isEmpty();
        assertThat(values(answer, "Sec-WebSocket-Protocol")).isEmpty();
        wire.write(Frame.ping("open").bytes());
        Answer.pong(Request.bytes("open")).check(wire);
    }

    private static List<String> values(List<String> head, String name) {
        return head.stream()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts[0].equalsIgnoreCase(name))
                .map(parts -> parts[1].strip())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "chat, superchat", "graphql-ws"})
    void a_subprotocol_is_not_agreed_on(String offer, SharedServer.Running server)
            throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.write(RIGHT.with("Sec-WebSocket-Protocol: " + offer).bytes());
            assertOpen(wire);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-webkit-deflate-frame",
                "permessage-bzip2",
                "mux; max-channels=4; flow-control, deflate-stream",
                "permessage-deflate; server_max_window_bits=7",
                "permessage-deflate; server_max_window_bits=16",
                "permessage-deflate; server_max_window_bits=ten",
                "permessage-deflate; server_max_window_bits",
                "permessage-deflate; server_max_window_bits=010",
                "permessage-deflate; client_max_window_bits=7",
                "permessage-deflate; client_max_window_bits=16",
                "permessage-deflate; client_no_context_takeover=1",
                "permessage-deflate; server_no_context_takeover=yes",
                "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
                "permessage-deflate; something_else",
                "permessage-deflate; something_else=15",
                "permessage-deflate; server_max_window_bits=12; server_max_window_bits=12"
            })
    void an_extension_that_is_not_known_or_asked_for_wrongly_is_not_agreed_on(
            String offer, SharedServer.Running server) throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.write(RIGHT.with("Sec-WebSocket-Extensions: " + offer).bytes());
            assertOpen(wire);
        }
    }

    private Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("no Host", RIGHT.without("Host"), 400),
                Arguments.of("two Hosts", RIGHT.with("Host: localhost"), 400),
                Arguments.of("a strange Host", RIGHT.replacing("Host", "evil.example"), 421),
                Arguments.of("a strange Origin", RIGHT.with("Origin: http://evil.example"), 403),
                Arguments.of("an Origin without a name", RIGHT.with("Origin: null"), 403),
                Arguments.of("another path", RIGHT.asking("GET /wss HTTP/1.1"), 404),
                Arguments.of("the path in capitals", RIGHT.asking("GET /WS HTTP/1.1"), 404));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void does_not_open(String name, Handshake handshake, int status, SharedServer.Running server)
            throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.write(handshake.bytes());
            assertThat(wire.readHead().getFirst()).startsWith("HTTP/1.1 " + status + " ");
        }
    }
}
