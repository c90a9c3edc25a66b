package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

class TimesTest {
    private static final Times BERLIN = new Times(ZoneId.of("Europe/Berlin"), () -> Locale.UK);
    private static final Instant NOON = Instant.parse("2026-11-14T11:02:11.042Z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PT0S,       0:00
                    PT8M41S,    8:41
                    PT59M59S,   59:59
                    PT1H,       1 h
                    PT3H59M,    3 h
                    PT47H,      47 h
                    PT48H,      2 d
                    P30D,       30 d
                    """)
    void a_span_is_precise_when_short_and_round_when_long(Duration span, String shown) {
        assertThat(Times.span(span)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1,      1 minute
                    10,     10 minutes
                    60,     1 hour
                    90,     90 minutes
                    1440,   1 day
                    43200,  30 days
                    """)
    void a_term_is_said_in_its_largest_whole_unit(int minutes, String words) {
        assertThat(Times.term(minutes)).isEqualTo(words);
    }

    @Test
    void a_clock_time_is_local_and_the_full_instant_is_utc() {
        assertThat(BERLIN.clock(NOON)).isEqualTo("12:02:11");
        assertThat(Times.utc(NOON)).isEqualTo("2026-11-14 11:02:11.042 UTC");
    }

    @Test
    void what_was_today_is_told_to_the_second() {
        assertThat(BERLIN.recent(NOON.plus(Duration.ofHours(1)), NOON)).isEqualTo("13:02:11");
        assertThat(BERLIN.recent(NOON.plus(Duration.ofDays(30)), NOON)).isEqualTo("14 Dec, 12:02");
    }

    @Test
    void the_date_is_named_only_on_another_day() {
        assertThat(BERLIN.day(NOON.plus(Duration.ofHours(1)), NOON)).isEqualTo("13:02");
        assertThat(BERLIN.day(NOON.plus(Duration.ofDays(30)), NOON)).isEqualTo("14 Dec, 12:02");
    }

    @Test
    void the_year_is_named_only_in_another() {
        assertThat(BERLIN.day(NOON.plus(Duration.ofDays(60)), NOON))
                .isEqualTo("13 Jan 2027, 12:02");
        assertThat(BERLIN.moment(NOON.minus(Duration.ofDays(1)), NOON))
                .isEqualTo("13 Nov, 12:02:11");
    }

    @Test
    void dates_are_written_as_in_the_language_that_is_shown() {
        Times chinese = new Times(ZoneId.of("Europe/Berlin"), () -> Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.day(NOON.plus(Duration.ofDays(30)), NOON)).isEqualTo("12月14日, 12:02");
    }
}
