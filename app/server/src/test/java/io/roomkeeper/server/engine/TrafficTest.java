package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class TrafficTest {
    private static final Instant START = Instant.parse("2026-11-22T14:00:00Z");

    private final Traffic traffic = new Traffic();

    @Test
    void what_is_older_than_a_minute_counts_in_all_only() {
        traffic.sent("a", START);
        traffic.sent("a", START.plusSeconds(30));
        traffic.discarded("a", START.plusSeconds(30));
        assertThat(traffic.lastMinute(START.plusSeconds(59)))
                .containsExactly(new TypeTally("a", 2, 1));
        assertThat(traffic.lastMinute(START.plusSeconds(60)))
                .containsExactly(new TypeTally("a", 1, 1));
        assertThat(traffic.lastMinute(START.plusSeconds(90))).isEmpty();
        assertThat(traffic.sent()).isEqualTo(2);
        assertThat(traffic.discarded()).isEqualTo(1);
    }

    @Test
    void types_with_most_come_first_and_too_many_are_counted_together() {
        for (int i = 0; i < Traffic.MOST_TYPES + 3; i++) {
            traffic.sent("type-" + i, START);
        }
        traffic.sent("type-7", START);
        var tallies = traffic.lastMinute(START);
        assertThat(tallies).hasSize(Traffic.MOST_TYPES + 1);
        assertThat(tallies.getFirst()).isEqualTo(new TypeTally(Traffic.OTHERS, 3, 0));
        assertThat(tallies.get(1)).isEqualTo(new TypeTally("type-7", 2, 0));
    }

    @Test
    void a_clock_that_was_set_back_counts_into_the_newest_second() {
        traffic.sent("a", START);
        traffic.sent("a", START.minusSeconds(100));
        assertThat(traffic.lastMinute(START)).containsExactly(new TypeTally("a", 2, 0));
    }
}
