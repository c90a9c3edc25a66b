package io.roomkeeper.server.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class RateLimitsTest {
    private static final Quota CALLS = Quota.MANAGEMENT_CALLS;

    private final TestClock clock = new TestClock();
    private final RateLimits limits = new RateLimits(RateLimitsTest::perSecond, clock);

    private static int perSecond(Quota quota) {
        return switch (quota) {
            case MANAGEMENT_CALLS, PUBLISHES -> 100;
            case TOKENS -> 200;
            case BROADCASTS -> 1;
            case ATTRIBUTE_SETS, ATTRIBUTE_REMOVALS, RECALLS, HISTORY_CALLS -> 0;
        };
    }

    private void takes(Quota quota, int most) {
        for (int i = 0; i < most; i++) {
            assertThatCode(() -> limits.take(quota, 1)).doesNotThrowAnyException();
        }
        refuses(quota, 1);
    }

    private void refuses(Quota quota, int count) {
        assertThatExceptionOfType(RoomkeeperException.class)
                .isThrownBy(() -> limits.take(quota, count))
                .withMessage("call rate exceeded");
    }

    @Test
    void each_quota_is_used_up_for_itself() {
        takes(CALLS, 100);
        takes(Quota.TOKENS, 200);
        takes(Quota.BROADCASTS, 1);
    }

    @Test
    void a_quota_refills_with_time_and_never_beyond_itself() {
        takes(CALLS, 100);
        clock.advance(Duration.ofMillis(500));
        takes(CALLS, 50);
        clock.advance(Duration.ofHours(1));
        takes(CALLS, 100);
    }

    @Test
    void several_are_counted_at_once_or_not_at_all() {
        limits.take(Quota.PUBLISHES, 95);
        refuses(Quota.PUBLISHES, 6);
        limits.take(Quota.PUBLISHES, 5);
    }

    @Test
    void what_alone_is_beyond_the_limit_needs_it_all() {
        limits.take(Quota.PUBLISHES, 1_000);
        refuses(Quota.PUBLISHES, 1);
        clock.advance(Duration.ofMillis(900));
        refuses(Quota.PUBLISHES, 1_000);
        clock.advance(Duration.ofMillis(100));
        limits.take(Quota.PUBLISHES, 1_000);
    }

    @Test
    void a_clock_that_goes_back_gives_and_takes_nothing() {
        takes(CALLS, 100);
        clock.advance(Duration.ofHours(-1));
        takes(CALLS, 0);
    }

    @Test
    void nought_lifts_a_limit() {
        for (int i = 0; i < 1_000; i++) {
            limits.take(Quota.RECALLS, 1_000);
        }
    }
}
