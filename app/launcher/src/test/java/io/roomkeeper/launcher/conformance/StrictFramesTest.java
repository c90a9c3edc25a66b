package io.roomkeeper.launcher.conformance;

import static io.roomkeeper.launcher.conformance.SharedServer.FRAME_BYTES;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is often let pass although RFC 6455 does not allow it, or refused although it does.
class StrictFramesTest extends CaseTest {
    private static final Frame LONG = Frame.text("").withLengthIn(64);

    @Override
    Stream<Case> cases() {
        return Stream.of(notShortest(), announced(), unmasked(), registered(), within())
                .flatMap(part -> part);
    }

    /// §5.2: the minimal number of bytes must be used.
    private static Stream<Case> notShortest() {
        return Stream.of(
                notShortest(44, 16),
                notShortest(125, 16),
                notShortest(44, 64),
                notShortest(125, 64),
                notShortest(126, 64),
                notShortest(65_535, 64),
                Case.of("a ping of no bytes, said in 16 bits")
                        .sent(Frame.ping("").withLengthIn(16))
                        .closed(1002),
                Case.of("the top bit of 64 bits of length")
                        .sent(LONG.header(Long.MIN_VALUE | 44))
                        .closed(1002),
                Case.of("all bits of 64 bits of length").sent(LONG.header(-1)).closed(1002));
    }

    private static Case notShortest(int length, int bits) {
        return Case.of("%d bytes said in %d bits".formatted(length, bits))
                .sent(Frame.text(Request.ofLength(length)).withLengthIn(bits))
                .closed(1002);
    }

    /// Too long, and known to be before it has come.
    private static Stream<Case> announced() {
        return Stream.of(
                Case.of("one byte more than the limit announced")
                        .sent(LONG.header(FRAME_BYTES + 1))
                        .sent(new byte[5])
                        .closed(1009),
                Case.of("eight gigabytes announced")
                        .sent(LONG.header(1L << 33))
                        .sent(new byte[5])
                        .closed(1009),
                Case.of("one byte more than the limit announced by a fragment")
                        .sent(Frame.text("{").unfinished())
                        .sent(Frame.continuation("").withLengthIn(64).header(FRAME_BYTES))
                        .sent(new byte[5])
                        .closed(1009));
    }

    /// §5.1: the server must close the connection.
    private static Stream<Case> unmasked() {
        return Stream.of(
                Case.of("an unmasked ping").sent(Frame.ping("").unmasked()).closed(1002),
                Case.of("an unmasked pong").sent(Frame.pong("").unmasked()).closed(1002),
                Case.of("an unmasked close").sent(Frame.close(1000, "").unmasked()).closed(1002),
                Case.of("an unmasked close without a code")
                        .sent(Frame.close().unmasked())
                        .closed(1002));
    }

    /// §7.4.2: these were registered later.
    private static Stream<Case> registered() {
        return IntStream.of(1012, 1013, 1014)
                .mapToObj(code -> Case.of("code " + code).sent(Frame.close(code, "")).closed(code));
    }

    /// §5.4: control frames may come within a message, a close too.
    private static Stream<Case> within() {
        return Stream.of(
                Case.of("a close within a message")
                        .sent(Frame.text("{").unfinished(), Frame.close(1000, ""))
                        .closed(1000),
                Case.of("a close within a message, in writes of their own")
                        .sent(Frame.text("{").unfinished())
                        .sent(Frame.continuation(" ").unfinished())
                        .sent(Frame.close(1000, ""))
                        .closed(1000));
    }
}
