package io.roomkeeper.launcher.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Text is UTF-8, whole in each message though not in each fragment or write. RFC 6455 §8.1.
class Utf8Test extends CaseTest {
    /// Such as a room may be called: its name comes back.
    private static final List<String> NAMES =
            List.of(
                    "\u03BA\u1F79\u03C3\u03BC\u03B5",
                    "\u00E9\u0E01\u65E5\u672C",
                    "\uD800\uDC00\uD834\uDD1E");

    /// The last and first of each length, beside the surrogates, the very last, what is joined of
    /// several, and what is not meant to be exchanged but may be.
    private static final List<String> TEXTS =
            List.of(
                    "~\u0080\u00FF",
                    "\u07FF\u0800",
                    "\uD7FF\uE000\uFFFD",
                    "\uFFFF\uD800\uDC00",
                    "\uDBFF\uDFFF",
                    "\uFEFF\uFFFE\uFDD0",
                    "\uD83D\uDC69\u200D\uD83D\uDCBB");

    private static final Map<String, String> INVALID =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("a continuation byte alone", "80"),
                            Map.entry("the last continuation byte alone", "BF"),
                            Map.entry("many continuation bytes alone", "808182838485"),
                            Map.entry("a start of two alone", "C3"),
                            Map.entry("a start of three alone", "E2"),
                            Map.entry("a start of three and one", "E282"),
                            Map.entry("a start of four alone", "F0"),
                            Map.entry("a start of four and one", "F09D"),
                            Map.entry("a start of four and two", "F09D84"),
                            Map.entry("a slash in two bytes", "C0AF"),
                            Map.entry("a slash in three bytes", "E080AF"),
                            Map.entry("a slash in four bytes", "F08080AF"),
                            Map.entry("a slash in five bytes", "F8808080AF"),
                            Map.entry("a slash in six bytes", "FC80808080AF"),
                            Map.entry("zero in two bytes", "C080"),
                            Map.entry("the last in two bytes that needs one", "C1BF"),
                            Map.entry("the last in three bytes that needs two", "E09FBF"),
                            Map.entry("the last in four bytes that needs three", "F08FBFBF"),
                            Map.entry("the first surrogate", "EDA080"),
                            Map.entry("the last high surrogate", "EDAFBF"),
                            Map.entry("the first low surrogate", "EDB080"),
                            Map.entry("the last surrogate", "EDBFBF"),
                            Map.entry("a pair of surrogates", "EDA081EDB080"),
                            Map.entry("one above the last", "F4908080"),
                            Map.entry("far above the last", "F7BFBFBF"),
                            Map.entry("a start of five", "F888808080"),
                            Map.entry("a start of six", "FC8480808080"),
                            Map.entry("no byte of UTF-8, FE", "FE"),
                            Map.entry("no byte of UTF-8, FF", "FF")));

    @Override
    Stream<Case> cases() {
        return Stream.of(valid(), invalid(), early()).flatMap(part -> part);
    }

    private static Stream<Case> valid() {
        return Stream.concat(
                NAMES.stream().flatMap(name -> whole(name, Request.of(name), Request.answer(name))),
                TEXTS.stream()
                        .flatMap(text -> whole(text, Request.withFiller(text), Request.answer())));
    }

    /// At once, and cut at every byte of `text`.
    private static Stream<Case> whole(String text, String message, Answer answer) {
        var bytes = message.getBytes(UTF_8);
        int end = bytes.length - 2;
        int start = end - text.getBytes(UTF_8).length;
        return Stream.concat(
                Stream.of(
                        Case.of(text + " whole")
                                .sent(Frame.of(Frame.TEXT, bytes))
                                .answered(answer)),
                IntStream.rangeClosed(start, end)
                        .boxed()
                        .flatMap(at -> split(text, bytes, at, answer)));
    }

    private static Stream<Case> split(String text, byte[] message, int at, Answer answer) {
        var before = Arrays.copyOf(message, at);
        var after = Arrays.copyOfRange(message, at, message.length);
        var frame = Frame.of(Frame.TEXT, message).bytes();
        int header = frame.length - message.length;
        return Stream.of(
                Case.of("%s in fragments, cut at %d".formatted(text, at))
                        .sent(
                                Frame.of(Frame.TEXT, before).unfinished(),
                                Frame.of(Frame.CONTINUATION, after))
                        .answered(answer),
                Case.of("%s in two writes, cut at %d".formatted(text, at))
                        .sent(Arrays.copyOf(frame, header + at))
                        .sent(Arrays.copyOfRange(frame, header + at, frame.length))
                        .answered(answer));
    }

    private static Stream<Case> invalid() {
        return INVALID.entrySet().stream()
                .flatMap(entry -> {
                    var wrong = HexFormat.of().parseHex(entry.getValue());
                    var request = Request.of("");
                    int middle = request.length() - 2;
                    return Stream.of(
                            invalid(entry.getKey() + " and nothing else", wrong),
                            invalid(
                                    entry.getKey() + " at the beginning",
                                    joined(wrong, Request.bytes(request))),
                            invalid(
                                    entry.getKey() + " in the middle",
                                    joined(
                                            Request.bytes(request.substring(0, middle)),
                                            wrong,
                                            Request.bytes(request.substring(middle)))),
                            invalid(
                                    entry.getKey() + " at the end",
                                    joined(Request.bytes(request), wrong)),
                            inFragments(entry.getKey(), wrong));
                });
    }

    private static Case invalid(String name, byte[] message) {
        return Case.of(name).sent(Frame.of(Frame.TEXT, message)).closed(1007);
    }

    /// Its bytes in fragments of one byte, with a ping among them.
    private static Case inFragments(String name, byte[] wrong) {
        var frames =
                IntStream.range(0, wrong.length)
                        .mapToObj(i ->
                                Frame.of(Frame.CONTINUATION, new byte[] {wrong[i]}).unfinished());
        return Case.of(name + " in fragments")
                .sent(
                        Stream.of(
                                        Stream.of(Frame.text("{").unfinished()),
                                        frames,
                                        Stream.of(Frame.continuation("}")))
                                .flatMap(part -> part)
                                .toArray(Frame[]::new))
                .closed(1007);
    }

    /// Once it cannot become UTF-8 any more, the rest of the message need not be waited for.
    private static Stream<Case> early() {
        var start = Frame.of(Frame.TEXT, Request.bytes("\u03BA{")).unfinished();
        return Stream.of("80", "C0", "EDA0", "F490", "FF", "E28228")
                .map(hex ->
                        Case.of(hex + " and no last fragment")
                                .sent(
                                        start,
                                        Frame.of(Frame.CONTINUATION, HexFormat.of().parseHex(hex))
                                                .unfinished())
                                .closed(1007));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
