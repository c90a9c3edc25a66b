package io.roomkeeper.launcher.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a connection ends. RFC 6455 §5.5.1, §7.
class CloseTest extends CaseTest {
    /// The reasons a peer may give; RFC 6455 §7.4 and the registry it founded.
    private static final int[] VALID = {
        1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999
    };

    private static final int[] INVALID = {
        0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535
    };

    private static final Frame CLOSE = Frame.close(1000, "");

    @Override
    Stream<Case> cases() {
        return Stream.of(codes(), reasons(), order()).flatMap(part -> part);
    }

    private static Stream<Case> codes() {
        return Stream.concat(
                IntStream.of(VALID)
                        .mapToObj(code ->
                                Case.of("code " + code).sent(Frame.close(code, "")).closed(code)),
                IntStream.of(INVALID)
                        .boxed()
                        .flatMap(code ->
                                Stream.of(
                                        Case.of("code %d, which may not be sent".formatted(code))
                                                .sent(Frame.close(code, ""))
                                                .closed(1002),
                                        Case.of("code %d with a reason".formatted(code))
                                                .sent(Frame.close(code, "so"))
                                                .closed(1002))));
    }

    private static Stream<Case> reasons() {
        byte[] notUtf8 = {'o', (byte) 0xED, (byte) 0xA0, (byte) 0x80};
        byte[] cutShort = {'o', (byte) 0xE2, (byte) 0x82};
        return Stream.of(
                Case.of("no payload").sent(Frame.close()).closed(1005, 1000),
                Case.of("one byte of payload").sent(Frame.of(Frame.CLOSE, "x")).closed(1002),
                Case.of("a reason").sent(Frame.close(1000, "goodbye")).closed(1000),
                Case.of("a reason of more than ASCII")
                        .sent(Frame.close(1000, "\u03BA\u20AC\uD834\uDD1E"))
                        .closed(1000),
                Case.of("a reason of 123 bytes")
                        .sent(Frame.close(1000, "x".repeat(123)))
                        .closed(1000),
                Case.of("a reason of 124 bytes")
                        .sent(Frame.close(1000, "x".repeat(124)))
                        .closed(1002),
                Case.of("a reason that is not UTF-8").sent(Frame.close(1000, notUtf8)).closed(1007),
                Case.of("a reason that is cut short")
                        .sent(Frame.close(1000, cutShort))
                        .closed(1007));
    }

    private static Stream<Case> order() {
        return Stream.of(
                Case.of("after a message")
                        .sent(Frame.text(Request.text()))
                        .understood()
                        .sent(CLOSE)
                        .closed(1000),
                Case.of("in two writes")
                        .sent(Arrays.copyOf(CLOSE.bytes(), 3))
                        .sent(Arrays.copyOfRange(CLOSE.bytes(), 3, CLOSE.bytes().length))
                        .closed(1000));
    }

    @Override
    Stream<Case> casesAtOnce() {
        return Stream.of(
                        Frame.text(Request.text()),
                        Frame.text(Request.ofLength(65_536)),
                        Frame.ping("hello"),
                        Frame.close(1001, ""),
                        Frame.of(15, "hello").withReserved(7))
                .map(more ->
                        Case.of(
                                        "opcode %d, %d bytes after it"
                                                .formatted(
                                                        more.opcode(), more.payload().remaining()))
                                .sent(CLOSE, more)
                                .closed(1000));
    }

    /// Sends what it likes and nothing more, but listens.
    private static Wire halfClosed(SharedServer.Running server, byte[] bytes) throws IOException {
        var wire = Wire.connected(server.port());
        wire.write(bytes);
        wire.finish();
        return wire;
    }

    @Test
    void who_stops_sending_without_a_word_is_let_go(SharedServer.Running server)
            throws IOException {
        try (var wire = halfClosed(server, new byte[0])) {
            wire.readToEnd();
        }
    }

    @Test
    void who_stops_sending_within_a_header_is_let_go(SharedServer.Running server)
            throws IOException {
        try (var wire = halfClosed(server, new byte[] {(byte) 0x81})) {
            wire.readToEnd();
        }
    }

    @Test
    void who_stops_sending_within_a_message_is_let_go(SharedServer.Running server)
            throws IOException {
        var half = Arrays.copyOf(Frame.text(Request.text()).bytes(), 20);
        try (var wire = halfClosed(server, half)) {
            wire.readToEnd();
        }
    }

    @Test
    void who_stops_sending_after_a_close_still_hears_the_answer(SharedServer.Running server)
            throws IOException {
        try (var wire = halfClosed(server, Frame.close(1000, "").bytes())) {
            assertThat(wire.read().closeCode()).isEqualTo(1000);
            wire.readEnd();
        }
    }

    @Test
    void the_server_ends_the_connection_when_it_has_answered_a_close(SharedServer.Running server)
            throws IOException {
        try (var wire = Wire.connected(server.port())) {
            wire.write(Frame.close(1000, "").bytes());
            assertThat(wire.read().closeCode()).isEqualTo(1000);
            wire.readEnd();
        }
    }
}
