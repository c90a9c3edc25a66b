package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Supplier;

/// Instants and spans as people read them, in one zone and in the locale that `locale` says then.
public record Times(ZoneId zone, Supplier<Locale> locale) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter CLOCK_SHORT = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'").withZone(ZoneOffset.UTC);

    /// In this machine's zone and in the language that is shown.
    public static Times local() {
        return new Times(ZoneId.systemDefault(), Texts::locale);
    }

    /// The time of day: "14:02:11".
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    /// The time of day without seconds on the day of `now`, else with the date: "Dec 22, 14:12",
    /// and the year if it is another: "Jan 3, 2027, 14:12".
    public String day(Instant instant, Instant now) {
        return dated(instant, now, CLOCK_SHORT);
    }

    /// The time of day with seconds on the day of `now`, else the date and the time without: "Dec
    /// 22, 14:12".
    public String recent(Instant instant, Instant now) {
        return isToday(instant, now) ? clock(instant) : day(instant, now);
    }

    /// The time of day with seconds, on another day than `now` with the date: "Dec 22, 14:12:11".
    public String moment(Instant instant, Instant now) {
        return dated(instant, now, CLOCK);
    }

    private String dated(Instant instant, Instant now, DateTimeFormatter clock) {
        var then = instant.atZone(zone);
        if (isToday(instant, now)) {
            return clock.format(then);
        }
        DateTimeFormatter date =
                then.getYear() == now.atZone(zone).getYear()
                        ? DateTimeFormatter.ofLocalizedPattern("MMMd")
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        return date.withLocale(locale.get()).format(then) + ", " + clock.format(then);
    }

    private boolean isToday(Instant instant, Instant now) {
        return instant.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }

    /// The full instant for tooltips: "2026-11-14 13:02:11.042 UTC".
    public static String utc(Instant instant) {
        return UTC.format(instant);
    }

    /// A span: "8:41" under an hour, "3 h" under two days, "2 d" above; rounded down.
    public static String span(Duration span) {
        if (span.compareTo(Duration.ofHours(1)) < 0) {
            return "%d:%02d".formatted(span.toMinutes(), span.toSecondsPart());
        }
        return span.toHours() < 48
                ? text("times.hours", span.toHours())
                : text("times.days", span.toDays());
    }

    /// A term in words: "10 minutes", "1 hour", "7 days"; never rounded.
    public static String term(int minutes) {
        if (minutes % (24 * 60) == 0) {
            return text("times.term.days", minutes / (24 * 60));
        }
        return minutes % 60 == 0
                ? text("times.term.hours", minutes / 60)
                : text("times.term.minutes", minutes);
    }
}
