package io.roomkeeper.console.table;

import static io.roomkeeper.console.common.Texts.text;

import java.time.Duration;

/// How long ago something was, in words.
public final class Ago {
    private Ago() {}

    /// "2 s ago", "5 min ago", "3 h ago", "2 d ago"; rounded down.
    public static String of(Duration span) {
        if (span.toMinutes() < 1) {
            return text("table.ago.seconds", Math.max(0, span.toSeconds()));
        }
        if (span.toHours() < 1) {
            return text("table.ago.minutes", span.toMinutes());
        }
        return span.toHours() < 48
                ? text("table.ago.hours", span.toHours())
                : text("table.ago.days", span.toDays());
    }
}
