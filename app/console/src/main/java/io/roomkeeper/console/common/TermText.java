package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Terms as people write them: "90", "90 min", "1h30", "2d". Whole minutes. Console design §8.
public final class TermText {
    /// Minutes in the longest term, 30 days. Server API §6, §7.
    public static final int MAX_MINUTES = 43_200;

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,9})\\s*(\\p{L}*)\\.?\\s*");

    /// What a text says.
    public sealed interface Reading {
        /// A term of 1 to 43 200 minutes.
        record Term(int minutes) implements Reading {}

        /// A number of minutes no term can have.
        record OutOfRange(long minutes) implements Reading {}

        /// No number of minutes at all.
        record Unclear() implements Reading {}
    }

    private TermText() {}

    /// What `written` says; a number without a unit is minutes.
    public static Reading read(String written) {
        Matcher part = PART.matcher(written.toLowerCase(Locale.ROOT));
        long minutes = 0;
        int smallest = Integer.MAX_VALUE;
        int at = 0;
        while (at < written.length() && part.find(at) && part.start() == at) {
            int unit = unit(part.group(2), smallest);
            if (unit == 0 || unit >= smallest) {
                return new Reading.Unclear();
            }
            minutes += Long.parseLong(part.group(1)) * unit;
            smallest = unit;
            at = part.end();
        }
        if (at == 0 || at < written.length()) {
            return new Reading.Unclear();
        }
        return minutes < 1 || minutes > MAX_MINUTES
                ? new Reading.OutOfRange(minutes)
                : new Reading.Term((int) minutes);
    }

    /// The shortest text that reads as `minutes`: "10 min", "1 h 30 min", "7 d".
    public static String write(int minutes) {
        StringBuilder text = new StringBuilder();
        append(text, "term.days", minutes / DAY);
        append(text, "term.hours", minutes % DAY / HOUR);
        append(text, "term.minutes", minutes % HOUR);
        return text.toString();
    }

    private static void append(StringBuilder text, String key, int count) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : " ").append(text(key, Integer.toString(count)));
        }
    }

    /// Minutes in `unit`; 0 when there is no such unit. "1h30" needs none after the hours, "2d12"
    /// could be hours or minutes.
    private static int unit(String unit, int previous) {
        if (unit.isEmpty()) {
            return previous == DAY ? 0 : 1;
        }
        if (named(unit, "term.units.minute")) {
            return 1;
        }
        if (named(unit, "term.units.hour")) {
            return HOUR;
        }
        return named(unit, "term.units.day") ? DAY : 0;
    }

    private static boolean named(String unit, String names) {
        return List.of(text(names).split(" ", -1)).contains(unit);
    }
}
