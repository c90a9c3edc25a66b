package io.roomkeeper.launcher.conformance;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Pings and pongs. RFC 6455 §5.5.
class ControlFrameTest extends CaseTest {
    @Override
    Stream<Case> cases() {
        return Stream.of(pings(), pongs(), wrong()).flatMap(part -> part);
    }

    private static Stream<Case> pings() {
        var bytes = new byte[125];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37);
        }
        return Stream.concat(
                IntStream.of(0, 1, 2, 124, 125)
                        .mapToObj(length ->
                                Case.of("a ping of %d bytes".formatted(length))
                                        .sent(Frame.of(Frame.PING, Arrays.copyOf(bytes, length)))
                                        .answered(Answer.pong(Arrays.copyOf(bytes, length)))),
                Stream.of(
                        Case.of("a ping that is no UTF-8")
                                .sent(
                                        Frame.of(
                                                Frame.PING,
                                                new byte[] {0, (byte) 0xFF, (byte) 0xFE}))
                                .answered(Answer.pong(new byte[] {0, (byte) 0xFF, (byte) 0xFE})),
                        Case.of("a hundred pings in one write")
                                .sent(manyPings(100))
                                .answered(
                                        IntStream.range(0, 100)
                                                .mapToObj(i -> pong("p" + i))
                                                .toArray(Answer[]::new)),
                        Case.of("a ping before and after a message")
                                .sent(
                                        Frame.ping("1"),
                                        Frame.text(Request.text()),
                                        Frame.pong("not asked for"))
                                .answered(pong("1"))
                                .understood(),
                        Case.of("a ping of 125 bytes in two writes")
                                .sent(Arrays.copyOf(Frame.of(Frame.PING, bytes).bytes(), 50))
                                .sent(
                                        Arrays.copyOfRange(
                                                Frame.of(Frame.PING, bytes).bytes(), 50, 131))
                                .answered(Answer.pong(bytes))));
    }

    private static Frame[] manyPings(int count) {
        return IntStream.range(0, count).mapToObj(i -> Frame.ping("p" + i)).toArray(Frame[]::new);
    }

    private static Answer pong(String payload) {
        return Answer.pong(Request.bytes(payload));
    }

    private static Stream<Case> pongs() {
        var message = Frame.text(Request.text());
        return Stream.of(
                Case.of("an empty pong nobody asked for")
                        .sent(Frame.pong(""), message)
                        .understood(),
                Case.of("a pong nobody asked for").sent(Frame.pong("hello"), message).understood(),
                Case.of("a pong of 125 bytes")
                        .sent(Frame.pong("x".repeat(125)), message)
                        .understood(),
                Case.of("a hundred pongs")
                        .sent(
                                IntStream.range(0, 100)
                                        .mapToObj(_ -> Frame.pong(""))
                                        .toArray(Frame[]::new))
                        .sent(message)
                        .understood());
    }

    private static Stream<Case> wrong() {
        return Stream.of(Frame.PING, Frame.PONG, Frame.CLOSE)
                .flatMap(opcode ->
                        Stream.of(
                                Case.of("opcode %d of 126 bytes".formatted(opcode))
                                        .sent(Frame.of(opcode, new byte[126]))
                                        .closed(1002),
                                Case.of("opcode %d of 65536 bytes".formatted(opcode))
                                        .sent(Frame.of(opcode, new byte[65_536]))
                                        .closed(1002),
                                Case.of("opcode %d, 5 bytes said in 16 bits".formatted(opcode))
                                        .sent(Frame.of(opcode, "hello").withLengthIn(16))
                                        .closed(1002),
                                Case.of("opcode %d in fragments".formatted(opcode))
                                        .sent(
                                                Frame.of(opcode, "").unfinished(),
                                                Frame.continuation(""))
                                        .closed(1002),
                                Case.of("opcode %d in fragments within a message".formatted(opcode))
                                        .sent(
                                                Frame.text("{").unfinished(),
                                                Frame.of(opcode, "").unfinished(),
                                                Frame.continuation("}"))
                                        .closed(1002)));
    }
}
