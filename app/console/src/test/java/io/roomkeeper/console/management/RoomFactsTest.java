package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.RoomSummary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

class RoomFactsTest {
    private static final Instant NOW = Instant.parse("2026-11-14T14:02:11Z");
    private static final Times TIMES = new Times(ZoneOffset.UTC, () -> Locale.UK);

    @Test
    void they_are_the_rooms_figures() {
        assertThat(facts(0, Duration.ofMinutes(59)))
                .isEqualTo("id launch-01   created 14:00   idle in 59 min   18,311 members");
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S,    1 min",
        "PT0S,    1 min",
        "PT60S,   1 min",
        "PT61S,   2 min",
        "PT1H59M, 119 min",
        "PT2H59M, 2 h",
        "P6DT23H, 6 d"
    })
    void the_time_left_is_counted_down(Duration left, String said) {
        assertThat(facts(0, left)).contains("   idle in %s   ".formatted(said));
        assertThat(facts(1, left)).contains("   ends in %s   ".formatted(said));
    }

    @Test
    void a_room_that_is_kept_has_no_end() {
        RoomFacts kept = new RoomFacts(room(0, true, 0), TIMES);
        assertThat(kept.at(NOW)).contains("   kept   ");
        assertThat(kept.endAt(NOW)).isEqualTo("It is not destroyed when nothing happens.");
    }

    @Test
    void at_what_time_it_ends_is_said_at_length() {
        long end = NOW.plusSeconds(3_540).toEpochMilli();
        assertThat(new RoomFacts(room(0, false, end), TIMES).endAt(NOW))
                .isEqualTo("It is destroyed at 15:01 unless something happens before.");
        assertThat(new RoomFacts(room(1, false, end), TIMES).endAt(NOW))
                .isEqualTo("It is destroyed at 15:01 because of its age.");
    }

    private static String facts(int type, Duration left) {
        return new RoomFacts(room(type, false, NOW.plus(left).toEpochMilli()), TIMES).at(NOW);
    }

    private static RoomSummary room(int type, boolean kept, long end) {
        return new RoomSummary(
                new RoomId("launch-01"),
                "Launch stream",
                NOW.minusSeconds(131).toEpochMilli(),
                18_311,
                false,
                type,
                60,
                0,
                kept,
                true,
                end);
    }
}
