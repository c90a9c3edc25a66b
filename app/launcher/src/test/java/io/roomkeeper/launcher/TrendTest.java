package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class TrendTest {
    @Test
    void what_is_flat_does_not_rise() {
        assertThat(Trend.rise(List.of(5.0, 5.0, 5.0, 5.0))).isZero();
    }

    @Test
    void only_the_second_half_counts() {
        assertThat(Trend.rise(List.of(0.0, 50.0, 100.0, 100.0, 100.0, 100.0))).isZero();
    }

    @Test
    void a_leak_rises_by_what_it_leaks() {
        assertThat(Trend.rise(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0))).isCloseTo(2, within(1e-9));
    }

    @Test
    void what_goes_up_and_down_hardly_rises() {
        assertThat(Trend.rise(List.of(0.0, 0.0, 0.0, 0.0, 9.0, 1.0, 9.0, 1.0))).isLessThan(0);
    }

    @Test
    void a_single_reading_says_nothing() {
        assertThat(Trend.rise(List.of(7.0))).isZero();
    }
}
