package io.roomkeeper.launcher.conformance;

import static io.roomkeeper.launcher.conformance.SharedServer.FRAME_BYTES;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;

/// Compressed messages, each by itself. RFC 7692.
class DeflateTest extends CaseTest {
    private static final int COMPRESSED = 4;
    private static final byte[] TEXT = Request.bytes(Request.text());

    @Override
    Wire open(int port) throws IOException {
        return Wire.deflating(port, "permessage-deflate; client_max_window_bits");
    }

    @Override
    Stream<Case> cases() {
        return Stream.of(understood(), fragments(), sizes(), wrongBits(), wrongData())
                .flatMap(part -> part);
    }

    private static Frame compressed(byte[] payload) {
        return Frame.of(Frame.TEXT, payload).withReserved(COMPRESSED);
    }

    private static Frame compressed(String text) {
        return compressed(Deflate.deflated(Request.bytes(text)));
    }

    private static Stream<Case> understood() {
        return Stream.of(
                Case.of("a message").sent(compressed(Request.text())).understood(),
                Case.of("a message as it is").sent(compressed(Deflate.stored(TEXT))).understood(),
                Case.of("a message with a last block")
                        .sent(compressed(Deflate.finished(TEXT)))
                        .understood(),
                Case.of("a message of more than ASCII")
                        .sent(compressed(Request.of("\u03BA\u65E5\uD834\uDD1E")))
                        .answered(Request.answer("\u03BA\u65E5\uD834\uDD1E")),
                Case.of("a message that is not compressed")
                        .sent(Frame.text(Request.text()))
                        .understood(),
                Case.of("one that is and one that is not, in turn")
                        .sent(
                                compressed(Request.text()),
                                Frame.text(Request.text()),
                                compressed(Request.text()))
                        .understood()
                        .understood()
                        .understood(),
                Case.of("no text at all")
                        .sent(compressed(new byte[] {0}))
                        .answered(Request.refusal()),
                Case.of("a ping after it")
                        .sent(compressed(Request.text()))
                        .understood()
                        .sent(Frame.ping("hello"))
                        .answered(Answer.pong(Request.bytes("hello"))));
    }

    private static Stream<Case> fragments() {
        var bytes = Deflate.deflated(TEXT);
        var first = compressed(Arrays.copyOf(bytes, 5)).unfinished();
        var rest = Frame.of(Frame.CONTINUATION, Arrays.copyOfRange(bytes, 5, bytes.length));
        var none = Frame.continuation("").unfinished();
        return Stream.of(
                Case.of("two fragments").sent(first, rest).understood(),
                Case.of("empty fragments")
                        .sent(compressed(new byte[0]).unfinished(), none)
                        .sent(Frame.of(Frame.CONTINUATION, bytes).unfinished(), none)
                        .sent(Frame.continuation(""))
                        .understood(),
                Case.of("a fragment for each byte").sent(oneByOne(bytes)).understood(),
                Case.of("a ping between two fragments")
                        .sent(first, Frame.ping("hello"), rest)
                        .answered(Answer.pong(Request.bytes("hello")))
                        .understood());
    }

    private static Frame[] oneByOne(byte[] bytes) {
        var frames = new ArrayList<Frame>();
        frames.add(compressed(new byte[0]).unfinished());
        for (byte each : bytes) {
            frames.add(Frame.of(Frame.CONTINUATION, new byte[] {each}).unfinished());
        }
        frames.add(Frame.continuation(""));
        return frames.toArray(Frame[]::new);
    }

    private static Stream<Case> sizes() {
        return Stream.of(
                Case.of("the longest message")
                        .sent(compressed(Request.ofLength(FRAME_BYTES)))
                        .understood(),
                Case.of("one byte more")
                        .sent(compressed(Request.ofLength(FRAME_BYTES + 1)))
                        .closed(1009),
                Case.of("a hundred times as much")
                        .sent(compressed(Deflate.deflated(new byte[25 * FRAME_BYTES])))
                        .closed(1009),
                Case.of("a hundred times as much in fragments")
                        .sent(oneByOne(Deflate.deflated(new byte[25 * FRAME_BYTES])))
                        .closed(1009));
    }

    private static Stream<Case> wrongBits() {
        var bytes = Deflate.deflated(TEXT);
        return Stream.of(
                Case.of("the bit on a continuation")
                        .sent(
                                compressed(Arrays.copyOf(bytes, 5)).unfinished(),
                                Frame.of(
                                                Frame.CONTINUATION,
                                                Arrays.copyOfRange(bytes, 5, bytes.length))
                                        .withReserved(COMPRESSED))
                        .closed(1002),
                Case.of("the bit on a continuation only")
                        .sent(
                                Frame.text("{").unfinished(),
                                Frame.continuation("}").withReserved(COMPRESSED))
                        .closed(1002),
                Case.of("the bit on a ping")
                        .sent(Frame.ping("").withReserved(COMPRESSED))
                        .closed(1002),
                Case.of("the bit on a pong")
                        .sent(Frame.pong("").withReserved(COMPRESSED))
                        .closed(1002),
                Case.of("the bit on a close")
                        .sent(Frame.close(1000, "").withReserved(COMPRESSED))
                        .closed(1002),
                Case.of("the second bit").sent(compressed(bytes).withReserved(2)).closed(1002),
                Case.of("the third bit").sent(compressed(bytes).withReserved(1)).closed(1002),
                Case.of("all three bits").sent(compressed(bytes).withReserved(7)).closed(1002));
    }

    private static Stream<Case> wrongData() {
        var bytes = Deflate.deflated(TEXT);
        return Stream.of(
                Case.of("text said to be compressed").sent(compressed(TEXT)).closed(1007, 1002),
                Case.of("a block of no kind")
                        .sent(compressed(new byte[] {7, 7, 7}))
                        .closed(1007, 1002),
                Case.of("a stored block of two lengths")
                        .sent(compressed(new byte[] {0, 5, 0, 5, 0, 'h', 'e', 'l', 'l', 'o'}))
                        .closed(1007, 1002),
                Case.of("one that needs the one before")
                        .sent(compressed(bytes))
                        .understood()
                        .sent(compressed(Deflate.deflatedAfter(TEXT, TEXT)))
                        .closed(1007, 1002),
                Case.of("what is not UTF-8")
                        .sent(compressed(Deflate.deflated(new byte[] {'{', (byte) 0xC3, '}'})))
                        .closed(1007),
                Case.of("what is cut short within a character")
                        .sent(compressed(Deflate.deflated(new byte[] {'{', (byte) 0xC3})))
                        .closed(1007));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate",
                "permessage-deflate; client_max_window_bits",
                "permessage-deflate; client_max_window_bits=10",
                "permessage-deflate; client_max_window_bits=\"15\"",
                "permessage-deflate; server_max_window_bits=15",
                "permessage-deflate; client_no_context_takeover",
                "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
                "permessage-deflate;server_no_context_takeover;client_max_window_bits",
                "permessage-bzip2, permessage-deflate",
                "permessage-deflate; something_else, permessage-deflate"
            })
    void this_offer_is_taken(String offer, SharedServer.Running server) throws IOException {
        try (var wire = Wire.deflating(server.port(), offer)) {
            wire.write(compressed(Request.text()).bytes());
            Request.answer().check(wire);
        }
    }

    @Test
    void a_long_message_comes_to_those_who_agreed_on_it_and_to_others(SharedServer.Running server)
            throws IOException {
        var content = "0123456789".repeat(2_000);
        try (var deflating = open(server.port());
                var plain = Wire.connected(server.port());
                var author = Wire.connected(server.port())) {
            var join =
                    "{\"type\":\"join\",\"id\":2,\"chatroomId\":\"deflated\","
                            + "\"createIfMissing\":true,\"count\":-1}";
            for (var member : new Wire[] {deflating, plain, author}) {
                member.write(Frame.text(join).bytes());
                assertThat(member.readText()).startsWith("{\"type\":\"joined\"");
            }
            var send =
                    "{\"type\":\"send\",\"id\":3,\"chatroomId\":\"deflated\","
                            + "\"objectName\":\"app:x\",\"content\":\""
                            + content
                            + "\"}";
            author.write(Frame.text(send).bytes());
            assertThat(author.readText()).startsWith("{\"type\":\"sent\"");
            assertThat(deflating.readText())
                    .startsWith("{\"type\":\"message\"")
                    .contains(content)
                    .isEqualTo(plain.readText());
        }
    }
}
