package io.roomkeeper.launcher.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Messages in fragments, with control frames between them. RFC 6455 §5.4.
class FragmentTest extends CaseTest {
    private static final String TEXT = Request.text();
    private static final Frame FIRST = Frame.text(TEXT.substring(0, 10)).unfinished();
    private static final Frame SECOND = Frame.continuation(TEXT.substring(10, 20)).unfinished();
    private static final Frame LAST = Frame.continuation(TEXT.substring(20));
    private static final Frame EMPTY = Frame.continuation("").unfinished();

    @Override
    Stream<Case> cases() {
        return Stream.of(numbers(), empty(), between(), wrong()).flatMap(part -> part);
    }

    @Override
    Stream<Case> casesAtOnce() {
        return Stream.of(
                Case.of("a close between two fragments, and the rest after it")
                        .sent(FIRST, Frame.close(1000, ""), LAST)
                        .closed(1000));
    }

    private static Stream<Case> numbers() {
        return IntStream.of(2, 3, 4, 7, 22, TEXT.length())
                .mapToObj(
                        count -> Case.of(count + " fragments").sent(fragments(count)).understood());
    }

    private static Frame[] fragments(int count) {
        var all = new ArrayList<Frame>();
        for (int i = 0; i < count; i++) {
            var part = TEXT.substring(TEXT.length() * i / count, TEXT.length() * (i + 1) / count);
            var frame = i == 0 ? Frame.text(part) : Frame.continuation(part);
            all.add(i == count - 1 ? frame : frame.unfinished());
        }
        return all.toArray(Frame[]::new);
    }

    private static Stream<Case> empty() {
        var whole = Frame.text(TEXT).unfinished();
        var none = Frame.text("").unfinished();
        return Stream.of(
                Case.of("nothing, then all").sent(none, Frame.continuation(TEXT)).understood(),
                Case.of("all, then nothing").sent(whole, Frame.continuation("")).understood(),
                Case.of("nothing, then some, then nothing, then the rest")
                        .sent(none, Frame.continuation(TEXT.substring(0, 9)).unfinished(), EMPTY)
                        .sent(Frame.continuation(TEXT.substring(9)))
                        .understood(),
                Case.of("nothing but nothing")
                        .sent(none, EMPTY, EMPTY, Frame.continuation(""))
                        .answered(Request.refusal()),
                Case.of("nothing, a thousand times, then all")
                        .sent(none)
                        .sent(times(1000, EMPTY))
                        .sent(Frame.continuation(TEXT))
                        .understood());
    }

    private static Frame[] times(int count, Frame frame) {
        var all = new Frame[count];
        Arrays.fill(all, frame);
        return all;
    }

    private static Stream<Case> between() {
        return Stream.of(
                Case.of("a ping between two fragments")
                        .sent(FIRST, Frame.ping("hello"), Frame.continuation(TEXT.substring(10)))
                        .answered(pong("hello"))
                        .understood(),
                Case.of("a ping between each two fragments")
                        .sent(FIRST, Frame.ping("1"), SECOND, Frame.ping("2"), LAST)
                        .answered(pong("1"), pong("2"))
                        .understood(),
                Case.of("a ping between two fragments, each in a write of its own")
                        .sent(FIRST)
                        .sent(Frame.ping("1"))
                        .sent(SECOND)
                        .sent(Frame.ping("2"))
                        .sent(LAST)
                        .answered(pong("1"), pong("2"))
                        .understood(),
                Case.of("ten pings between two fragments")
                        .sent(FIRST, SECOND)
                        .sent(times(10, Frame.ping("p")))
                        .sent(LAST)
                        .answered(
                                IntStream.range(0, 10)
                                        .mapToObj(_ -> pong("p"))
                                        .toArray(Answer[]::new))
                        .understood(),
                Case.of("a pong between two fragments")
                        .sent(FIRST, Frame.pong("hello"), SECOND, LAST)
                        .understood(),
                Case.of("a ping among empty fragments")
                        .sent(FIRST, EMPTY, Frame.ping("hello"), EMPTY, SECOND, LAST)
                        .answered(pong("hello"))
                        .understood());
    }

    private static Answer pong(String payload) {
        return Answer.pong(Request.bytes(payload));
    }

    private static Stream<Case> wrong() {
        return Stream.of(
                        List.of(Frame.continuation(TEXT)),
                        List.of(Frame.continuation("")),
                        List.of(Frame.continuation(TEXT).unfinished()),
                        List.of(EMPTY, Frame.text(TEXT)),
                        List.of(FIRST, Frame.text(TEXT)),
                        List.of(FIRST, FIRST),
                        List.of(FIRST, SECOND, Frame.text("")),
                        List.of(FIRST, Frame.of(Frame.BINARY, "")))
                .map(frames ->
                        Case.of("out of turn: " + opcodes(frames))
                                .sent(frames.toArray(Frame[]::new))
                                .closed(1002))
                .flatMap(FragmentTest::alsoAfterAMessage);
    }

    // What was finished before must not be taken for the beginning.
    private static Stream<Case> alsoAfterAMessage(Case wrong) {
        var message = Case.of("a message in fragments").sent(FIRST, SECOND, LAST).understood();
        return Stream.of(wrong, wrong.after(message));
    }

    private static String opcodes(List<Frame> frames) {
        return frames.stream()
                .map(frame -> frame.opcode() + (frame.last() ? " (last)" : ""))
                .toList()
                .toString();
    }
}
