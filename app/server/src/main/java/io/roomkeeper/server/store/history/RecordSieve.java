package io.roomkeeper.server.store.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.MessageSieve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A [MessageSieve] for messages as they are written: tells by the bytes alone that a message has
/// not what it has to have, and lets through what it cannot tell of.
final class RecordSieve {
    /// JSON may write every character so.
    private static final String ESCAPE = "\\u";

    /// Has no other case itself, but is the other case of another.
    private static final int SHARP_S = 'ß';

    private static final Pattern QUOTES = Pattern.compile("\"");

    private final List<String> fields;
    private final Optional<BytePiece> text;

    private RecordSieve(List<String> fields, Optional<BytePiece> text) {
        this.fields = fields;
        this.text = text;
    }

    static RecordSieve of(MessageSieve sieve) {
        return new RecordSieve(
                Stream.concat(
                                sieve
                                        .sender()
                                        .map(UserId::value)
                                        .map(id -> field("sender", id))
                                        .stream(),
                                sieve.objectName().map(type -> field("objectName", type)).stream())
                        .toList(),
                sieve.texts().stream()
                        .flatMap(RecordSieve::pieces)
                        .max(Comparator.comparingInt(RecordSieve::bytes))
                        .map(BytePiece::new));
    }

    /// The field up to the first character that JSON may write in several ways.
    private static String field(String name, String value) {
        int plain = 0;
        while (plain < value.length() && isPlain(value.charAt(plain))) {
            plain++;
        }
        var opened = "\"" + name + "\":\"" + value.substring(0, plain);
        var wanted = plain == value.length() ? opened + '"' : opened;
        return new String(wanted.getBytes(UTF_8), ISO_8859_1);
    }

    /// The parts of `text` whose characters all have plain cases.
    private static Stream<String> pieces(String text) {
        var marked = new StringBuilder();
        text.codePoints().forEach(each -> marked.appendCodePoint(hasPlainCases(each) ? each : '"'));
        return QUOTES.splitAsStream(marked).filter(piece -> !piece.isEmpty());
    }

    private static int bytes(String piece) {
        return piece.getBytes(UTF_8).length;
    }

    /// Whether JSON writes it as it is, or as an [#ESCAPE] at most.
    private static boolean isPlain(int character) {
        return character >= ' '
                && "\"\\/".indexOf(character) < 0
                && Character.getType(character) != Character.SURROGATE;
    }

    /// Whether it is plain and has no case, or the two of an ASCII letter: `i`, `k` and `s` have a
    /// third.
    static boolean hasPlainCases(int character) {
        if (!isPlain(character) || character == SHARP_S) {
            return false;
        }
        int lower = Character.toLowerCase(character);
        return lower == Character.toUpperCase(character)
                || (character < 128 && "iks".indexOf(lower) < 0);
    }

    boolean passes(WrittenMessage message) {
        var written = message.latin();
        for (var field : fields) {
            if (!written.contains(field)) {
                return false;
            }
        }
        return text.isEmpty() || message.holds(text.get()) || written.contains(ESCAPE);
    }
}
