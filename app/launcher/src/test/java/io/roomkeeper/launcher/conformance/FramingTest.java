package io.roomkeeper.launcher.conformance;

import static io.roomkeeper.launcher.conformance.SharedServer.FRAME_BYTES;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lengths, masks, reserved bits and opcodes. RFC 6455 §5.2.
class FramingTest extends CaseTest {
    private static final List<Integer> LENGTHS =
            List.of(44, 60, 124, 125, 126, 127, 128, 255, 256, 65_534, 65_535, 65_536, 65_537);

    @Override
    Stream<Case> cases() {
        return Stream.of(lengths(), limit(), masks(), reservedBits(), reservedOpcodes(), binary())
                .flatMap(part -> part);
    }

    private static Stream<Case> lengths() {
        return Stream.concat(
                Stream.of(
                        Case.of("no byte at all").sent(Frame.text("")).answered(Request.refusal()),
                        Case.of("one byte").sent(Frame.text("7")).answered(Request.refusal()),
                        Case.of("two messages in one write")
                                .sent(Frame.text(Request.of("a")), Frame.text(Request.of("a")))
                                .answered(Request.answer("a"), Request.answer("a")),
                        Case.of("a header, then the rest")
                                .sent(start(Frame.text(Request.text()), 2))
                                .sent(rest(Frame.text(Request.text()), 2))
                                .understood(),
                        Case.of("half a mask, then the rest")
                                .sent(start(Frame.text(Request.text()), 4))
                                .sent(rest(Frame.text(Request.text()), 4))
                                .understood()),
                LENGTHS.stream()
                        .map(length ->
                                Case.of(length + " bytes")
                                        .sent(Frame.text(Request.ofLength(length)))
                                        .understood()));
    }

    private static Stream<Case> limit() {
        var longest = Request.ofLength(FRAME_BYTES);
        return Stream.of(
                Case.of("the longest message").sent(Frame.text(longest)).understood(),
                Case.of("the longest message in two fragments")
                        .sent(
                                Frame.text(longest.substring(0, FRAME_BYTES - 1)).unfinished(),
                                Frame.continuation(longest.substring(FRAME_BYTES - 1)))
                        .understood(),
                Case.of("one byte more").sent(Frame.text(longest + " ")).closed(1009),
                Case.of("one byte more in a fragment")
                        .sent(Frame.text(longest).unfinished(), Frame.continuation(" "))
                        .closed(1009));
    }

    private static Stream<Case> masks() {
        return Stream.of(
                Case.of("an unmasked message")
                        .sent(Frame.text(Request.text()).unmasked())
                        .closed(1002),
                Case.of("an unmasked empty message").sent(Frame.text("").unmasked()).closed(1002),
                Case.of("an unmasked continuation")
                        .sent(Frame.text("{").unfinished(), Frame.continuation("}").unmasked())
                        .closed(1002));
    }

    private static Stream<Case> reservedBits() {
        return IntStream.rangeClosed(1, 7)
                .boxed()
                .flatMap(bits ->
                        Stream.of(
                                        Frame.text(Request.text()),
                                        Frame.text(""),
                                        Frame.text(Request.text()).unfinished(),
                                        Frame.of(Frame.BINARY, ""),
                                        Frame.ping("hello"),
                                        Frame.pong("hello"),
                                        Frame.close(1000, ""))
                                .map(frame ->
                                        Case.of(
                                                        "reserved bits %d on %s"
                                                                .formatted(bits, name(frame)))
                                                .sent(frame.withReserved(bits))
                                                .closed(1002)));
    }

    private static String name(Frame frame) {
        return "opcode %d of %d bytes%s"
                .formatted(
                        frame.opcode(),
                        frame.payload().remaining(),
                        frame.last() ? "" : ", unfinished");
    }

    private static Stream<Case> reservedOpcodes() {
        return IntStream.of(3, 4, 5, 6, 7, 11, 12, 13, 14, 15)
                .boxed()
                .flatMap(opcode ->
                        Stream.of(
                                Case.of("reserved opcode " + opcode)
                                        .sent(Frame.of(opcode, ""))
                                        .closed(1002),
                                Case.of("reserved opcode %d with payload".formatted(opcode))
                                        .sent(Frame.of(opcode, "hello"))
                                        .closed(1002),
                                Case.of("reserved opcode %d after a message".formatted(opcode))
                                        .sent(Frame.text(Request.text()))
                                        .understood()
                                        .sent(Frame.of(opcode, ""), Frame.ping(""))
                                        .closed(1002),
                                Case.of("reserved opcode %d between fragments".formatted(opcode))
                                        .sent(
                                                Frame.text("{").unfinished(),
                                                Frame.of(opcode, ""),
                                                Frame.continuation("}"))
                                        .closed(1002)));
    }

    private static Stream<Case> binary() {
        return Stream.of(
                Case.of("a binary message").sent(Frame.of(Frame.BINARY, "hello")).closed(1003),
                Case.of("an empty binary message").sent(Frame.of(Frame.BINARY, "")).closed(1003),
                Case.of("an unfinished binary message")
                        .sent(Frame.of(Frame.BINARY, "hello").unfinished())
                        .closed(1003),
                Case.of("a binary message that is a request")
                        .sent(Frame.of(Frame.BINARY, Request.text()))
                        .closed(1003),
                Case.of("a long binary message")
                        .sent(Frame.of(Frame.BINARY, Request.ofLength(65_536)))
                        .closed(1003));
    }

    private static byte[] start(Frame frame, int bytes) {
        return Arrays.copyOf(frame.bytes(), bytes);
    }

    private static byte[] rest(Frame frame, int from) {
        var bytes = frame.bytes();
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }
}
