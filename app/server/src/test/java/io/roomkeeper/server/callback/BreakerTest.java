package io.roomkeeper.server.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class BreakerTest {
    private final TestClock clock = new TestClock();
    private final Breaker breaker =
            new Breaker(CallbackKind.ROOM_STATUS, CallbackLimits.DEFAULT, clock);

    private void timeOuts(int howMany) {
        for (int i = 0; i < howMany; i++) {
            breaker.timedOut();
        }
    }

    @Test
    void a_few_time_outs_are_no_reason_to_pause() {
        timeOuts(CallbackLimits.DEFAULT.timeoutsUntilPause() - 1);
        assertThat(breaker.pause()).isZero();
    }

    @Test
    void many_time_outs_are_a_reason_to_pause_for_a_minute() {
        timeOuts(CallbackLimits.DEFAULT.timeoutsUntilPause());
        assertThat(breaker.pause()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_pause_ends_by_the_clock() {
        timeOuts(CallbackLimits.DEFAULT.timeoutsUntilPause());
        clock.advance(Duration.ofSeconds(59));
        assertThat(breaker.pause()).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(breaker.pause()).isZero();
    }

    @Test
    void time_outs_over_a_long_while_are_no_reason_to_pause() {
        timeOuts(CallbackLimits.DEFAULT.timeoutsUntilPause() - 1);
        clock.advance(CallbackLimits.DEFAULT.timeoutWindow().plusMillis(1));
        timeOuts(1);
        assertThat(breaker.pause()).isZero();
    }
}
