package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.MessageSieve;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.http.Form;

import tools.jackson.core.JacksonException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Which messages are looked for: all that is given must hold.
record MessageFilter(
        Optional<Pattern> pattern,
        Optional<UserId> author,
        Optional<String> objectName,
        Instant since,
        Instant until) {
    /// Characters of a text or an expression that is looked for.
    private static final int MAX_PATTERN = 200;

    /// Steps one message may take; an expression that takes more is a trap.
    private static final int MAX_STEPS = 100_000;

    static MessageFilter by(UserId author) {
        return new MessageFilter(
                Optional.empty(),
                Optional.of(author),
                Optional.empty(),
                Instant.EPOCH,
                Instant.MAX);
    }

    /// `text`, in any case, or `regex`. 1002, 1005.
    static MessageFilter of(Form form) {
        return new MessageFilter(
                pattern(form),
                form.one("author").map(UserId::new),
                form.one("type"),
                instant(form, "since", Instant.EPOCH),
                instant(form, "until", Instant.MAX));
    }

    private static Instant instant(Form form, String name, Instant fallback) {
        var millis = form.longNumber(name);
        return millis.isPresent() ? Instant.ofEpochMilli(millis.getAsLong()) : fallback;
    }

    private static Optional<Pattern> pattern(Form form) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        var text = form.one("text");
        var regex = form.one("regex");
        if (text.isPresent() && regex.isPresent()) {
            throw new RoomkeeperException(ErrorCode.BAD_PARAMETER, "give text or regex, not both.");
        }
        try {
            return text.map(each -> Pattern.compile(checked(each), flags | Pattern.LITERAL))
                    .or(() -> regex.map(each -> Pattern.compile(checked(each), flags)));
        } catch (PatternSyntaxException wrong) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "regex is no regular expression: " + wrong.getDescription() + ".");
        }
    }

    private static String checked(String text) {
        if (text.length() > MAX_PATTERN) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG,
                    "what is looked for must be at most "
                            + MAX_PATTERN
                            + " characters, was "
                            + text.length()
                            + ".");
        }
        return text;
    }

    /// What all messages have for which this holds.
    MessageSieve sieve() {
        return new MessageSieve(
                since,
                author,
                objectName,
                pattern.map(each ->
                                (each.flags() & Pattern.LITERAL) != 0
                                        ? List.of(each.pattern())
                                        : PlainPieces.of(each.pattern()))
                        .orElse(List.of()));
    }

    /// Cheap questions come first.
    boolean holds(StoredMessage message) {
        return author.filter(id -> !id.equals(message.sender())).isEmpty()
                && objectName.filter(name -> !name.equals(message.objectName())).isEmpty()
                && !message.sentTime().isBefore(since)
                && message.sentTime().isBefore(until)
                && pattern.filter(each -> !found(each, words(message.content()))).isEmpty();
    }

    private static boolean found(Pattern pattern, String words) {
        try {
            return pattern.matcher(new Steps(words)).find();
        } catch (StackOverflowError tooDeep) { // what a repeated choice does to a long text
            throw tooLong();
        }
    }

    private static RoomkeeperException tooLong() {
        return new RoomkeeperException(
                ErrorCode.BAD_PARAMETER, "regex takes too long; make it simpler.");
    }

    /// What a reader sees of a message: its text, or all of it when it has none.
    private static String words(String content) {
        try {
            return WireJson.mapper().readTree(content).path("content").stringValue(content);
        } catch (JacksonException noJson) {
            return content;
        }
    }

    /// A text that can be looked at so often only.
    private static final class Steps implements CharSequence {
        private final CharSequence text;
        private int left = MAX_STEPS;

        private Steps(CharSequence text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            left--;
            if (left < 0) {
                throw tooLong();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
