package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// One hour of a zone's clock, named `yyyyMMddHH`, from `start` to before `end`. It lasts two hours
/// when the clock is set back, and none when it is skipped. Server API §11.4.
record LogHour(String date, Instant start, Instant end) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{10}");
    private static final int DAY_DIGITS = 8;

    /// Throws 1002 for a text that names no hour.
    static LogHour of(String date, ZoneId zone) {
        if (!DIGITS.matcher(date).matches()) {
            throw noHour();
        }
        try {
            var day =
                    LocalDate.parse(
                            date.substring(0, DAY_DIGITS), DateTimeFormatter.BASIC_ISO_DATE);
            int hour = Integer.parseInt(date.substring(DAY_DIGITS));
            if (hour > 23) {
                throw noHour();
            }
            var time = day.atTime(hour, 0);
            return new LogHour(
                    date,
                    time.atZone(zone).toInstant(),
                    time.plusHours(1).atZone(zone).toInstant());
        } catch (DateTimeParseException noDay) {
            throw noHour();
        }
    }

    private static RoomkeeperException noHour() {
        return new RoomkeeperException(
                ErrorCode.BAD_PARAMETER, "date must be an hour like 2026112214.");
    }
}
