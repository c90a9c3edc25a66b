package io.roomkeeper.console.chat;

import static io.roomkeeper.console.common.Texts.text;

import java.time.Duration;
import java.util.Optional;

/// How far back messages are looked for.
enum TimeSpan {
    ANY(0, "chat.span.any"),
    MINUTE(1, "chat.span.minute"),
    TEN_MINUTES(10, "chat.span.tenMinutes"),
    HOUR(60, "chat.span.hour"),
    DAY(24 * 60, "chat.span.day");

    private final int minutes;
    private final String name;

    TimeSpan(int minutes, String name) {
        this.minutes = minutes;
        this.name = name;
    }

    /// Empty for any time at all.
    Optional<Duration> length() {
        return minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
    }

    String label() {
        return text(name);
    }
}
