package io.roomkeeper.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// How long a room's messages wait for each other.
class PaceTest {
    private static final long MILLI = 1_000_000;

    private final Pace pace = new Pace(Duration.ofMillis(50));

    @Test
    void the_first_message_goes_out_at_once() {
        assertThat(pace.rest(0, 1, 100)).isZero();
    }

    @Test
    void after_a_round_the_next_waits_in_proportion_to_what_it_took() {
        pace.took(MILLI, 1, 0);
        assertThat(pace.rest(0, 1, 100)).isEqualTo(Pace.REST * MILLI);
        assertThat(pace.rest(5 * MILLI, 1, 100)).isEqualTo((Pace.REST - 5) * MILLI);
    }

    @Test
    void nothing_waits_after_a_pause() {
        pace.took(MILLI, 1, 0);
        assertThat(pace.rest(Pace.REST * MILLI, 1, 100)).isZero();
        assertThat(pace.rest(1000 * MILLI, 1, 100)).isZero();
    }

    @Test
    void soon_after_a_round_of_several_a_message_waits_a_little_for_others() {
        pace.took(MILLI, 2, 0);
        assertThat(pace.rest(2 * Pace.REST * MILLI, 1, 100)).isEqualTo(Pace.REST * MILLI / 4);
        assertThat(pace.rest(3 * Pace.REST * MILLI, 1, 100)).isZero();
        pace.took(MILLI, 1, 0);
        assertThat(pace.rest(2 * Pace.REST * MILLI, 1, 100)).isZero();
    }

    @Test
    void nothing_waits_longer_than_is_allowed_however_long_a_round_takes() {
        pace.took(200 * MILLI, 1, 0);
        assertThat(pace.rest(0, 1, 100)).isEqualTo(50 * MILLI);
    }

    @Test
    void many_frames_or_bytes_wait_for_no_more() {
        pace.took(10 * MILLI, 1, 0);
        assertThat(pace.rest(0, Pace.ENOUGH_FRAMES - 1, Pace.ENOUGH_BYTES - 1)).isPositive();
        assertThat(pace.rest(0, Pace.ENOUGH_FRAMES, 100)).isZero();
        assertThat(pace.rest(0, 1, Pace.ENOUGH_BYTES)).isZero();
    }

    @Test
    void one_long_round_among_short_ones_counts_for_a_part() {
        for (int i = 0; i < 100; i++) {
            pace.took(MILLI, 1, 0);
        }
        pace.took(3 * MILLI, 1, 0);
        assertThat(pace.rest(0, 1, 100)).isEqualTo(Pace.REST * 3 * MILLI / 2);
    }

    @Test
    void with_a_delay_of_0_nothing_ever_waits() {
        var atOnce = new Pace(Duration.ZERO);
        atOnce.took(10 * MILLI, 1, 0);
        assertThat(atOnce.rest(0, 1, 100)).isZero();
    }
}
