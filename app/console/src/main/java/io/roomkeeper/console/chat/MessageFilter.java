package io.roomkeeper.console.chat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Which messages are looked for; what is empty does not matter. Upper and lower case are the same.
record MessageFilter(
        String text, String author, String type, Optional<RowState> state, Instant since) {
    static final MessageFilter NONE = new MessageFilter("", "", "", Optional.empty(), Instant.MIN);

    /// Looks for something in particular.
    boolean active() {
        return !equals(NONE);
    }

    /// Whether a message matches. Throws [PatternSyntaxException] when the text is an expression
    /// between slashes that cannot be read.
    Predicate<ChatRow.Said> matcher(RowStates states) {
        Predicate<String> words = words();
        String wantedAuthor = author.toLowerCase(Locale.ROOT);
        String wantedType = type.toLowerCase(Locale.ROOT);
        return said ->
                !said.at().isBefore(since)
                        && lower(said.author().value()).contains(wantedAuthor)
                        && lower(said.objectName()).contains(wantedType)
                        && state.map(states.of(said)::contains).orElse(true)
                        && words.test(said.line());
    }

    private Predicate<String> words() {
        if (text.length() > 1 && text.startsWith("/") && text.endsWith("/")) {
            Pattern pattern =
                    Pattern.compile(
                            text.substring(1, text.length() - 1),
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return line -> pattern.matcher(new Patience(line)).find();
        }
        String wanted = lower(text);
        return line -> lower(line).contains(wanted);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
