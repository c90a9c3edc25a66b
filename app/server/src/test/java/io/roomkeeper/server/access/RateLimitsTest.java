package io.roomkeeper.server.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class RateLimitsTest {
    private final TestClock clock = new TestClock();

    private static void takes(int calls, Runnable call) {
        for (int i = 0; i < calls; i++) {
            assertThatCode(call::run).doesNotThrowAnyException();
        }
        assertThatExceptionOfType(RoomkeeperException.class)
                .isThrownBy(call::run)
                .withMessage("call rate exceeded");
    }

    @Test
    void a_hundred_management_calls_and_two_hundred_tokens_a_second_are_let_in() {
        var limits = new RateLimits(Rates.DEFAULT, clock);
        takes(100, limits::management);
        takes(200, limits::token);
    }

    @Test
    void the_limit_refills_with_time_and_never_beyond_itself() {
        var limits = new RateLimits(Rates.DEFAULT, clock);
        takes(100, limits::management);
        clock.advance(Duration.ofMillis(500));
        takes(50, limits::management);
        clock.advance(Duration.ofHours(1));
        takes(100, limits::management);
    }

    @Test
    void a_clock_that_goes_back_gives_and_takes_nothing() {
        var limits = new RateLimits(Rates.DEFAULT, clock);
        takes(100, limits::management);
        clock.advance(Duration.ofHours(-1));
        takes(0, limits::management);
    }

    @Test
    void each_limit_can_be_lifted_by_itself() {
        var limits = new RateLimits(new Rates(0, 3), clock);
        for (int i = 0; i < 1_000; i++) {
            limits.management();
        }
        takes(3, limits::token);
    }

    @Test
    void off_lifts_them_all() {
        var limits = new RateLimits(Rates.OFF, clock);
        for (int i = 0; i < 1_000; i++) {
            limits.management();
            limits.token();
        }
    }
}
