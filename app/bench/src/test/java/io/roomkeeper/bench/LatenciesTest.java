package io.roomkeeper.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class LatenciesTest {
    @Test
    void a_percentile_is_the_time_within_which_that_many_calls_were_done() {
        var one = new Latencies();
        var other = new Latencies();
        IntStream.rangeClosed(1, 5000)
                .forEach(millis -> {
                    one.add(millis * 1_000_000L);
                    other.add((10_001 - millis) * 1_000_000L);
                });

        var both = Latencies.of(List.of(one, other));

        assertThat(both.count()).isEqualTo(10_000);
        assertThat(both.percentile(50)).isEqualTo(5000);
        assertThat(both.percentile(99)).isEqualTo(9900);
        assertThat(both.percentile(100)).isEqualTo(10_000);
    }

    @Test
    void of_nothing_it_is_nothing() {
        assertThat(new Latencies().percentile(50)).isZero();
    }
}
