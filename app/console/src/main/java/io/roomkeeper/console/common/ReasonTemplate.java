package io.roomkeeper.console.common;

import io.roomkeeper.protocol.console.ConsoleRequest;

import java.util.Arrays;
import java.util.Optional;

/// A reason that is offered where an act asks for one; `minutes` is the term that goes with it, 0
/// for none.
public record ReasonTemplate(String text, Use use, int minutes) {
    /// Templates kept.
    public static final int MOST = 50;

    private static final String SEPARATOR = "\t";
    private static final int PARTS = 3;

    /// Which acts it is offered for.
    public enum Use {
        ANY,
        MUTE,
        BAN
    }

    public ReasonTemplate {
        text = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > ConsoleRequest.MAX_REASON) {
            throw new IllegalArgumentException("a reason is 1 to 200 characters long");
        }
        if (minutes < 0 || minutes > TermText.MAX_MINUTES) {
            throw new IllegalArgumentException("a term is 1 minute to 30 days long");
        }
    }

    /// What [#format] wrote; empty when it is not that.
    static Optional<ReasonTemplate> parse(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        try {
            return parts.length == PARTS && named(parts[0])
                    ? Optional.of(
                            new ReasonTemplate(
                                    parts[2], Use.valueOf(parts[0]), Integer.parseInt(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String format() {
        return use + SEPARATOR + minutes + SEPARATOR + text;
    }

    private static boolean named(String use) {
        return Arrays.stream(Use.values()).anyMatch(each -> each.name().equals(use));
    }
}
