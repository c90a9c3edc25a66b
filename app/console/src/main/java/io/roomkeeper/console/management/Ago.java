package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import java.time.Duration;

/// How long ago something was, in words.
final class Ago {
    private Ago() {}

    /// "2 s ago", "5 min ago", "3 h ago", "2 d ago"; rounded down.
    static String of(Duration span) {
        if (span.toMinutes() < 1) {
            return text("management.ago.seconds", Math.max(0, span.toSeconds()));
        }
        if (span.toHours() < 1) {
            return text("management.ago.minutes", span.toMinutes());
        }
        return span.toHours() < 48
                ? text("management.ago.hours", span.toHours())
                : text("management.ago.days", span.toDays());
    }
}
