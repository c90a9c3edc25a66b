package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class DuplicatesTest {
    private final TestClock clock = new TestClock();
    private final Duplicates duplicates = new Duplicates(clock, 3);

    @Test
    void a_number_is_new_again_after_a_minute() {
        assertThat(duplicates.enter(1)).isTrue();
        assertThat(duplicates.enter(1)).isFalse();
        clock.advance(Duration.ofSeconds(60));
        assertThat(duplicates.enter(1)).isTrue();
    }

    @Test
    void asking_again_does_not_prolong_the_minute() {
        duplicates.enter(1);
        clock.advance(Duration.ofSeconds(40));
        assertThat(duplicates.enter(1)).isFalse();
        clock.advance(Duration.ofSeconds(20));
        assertThat(duplicates.enter(1)).isTrue();
    }

    @Test
    void no_more_than_the_limit_are_remembered_and_the_oldest_goes_first() {
        for (int i = 1; i <= 4; i++) {
            assertThat(duplicates.enter(i)).isTrue();
        }
        assertThat(duplicates.enter(4)).isFalse();
        assertThat(duplicates.enter(1)).isTrue();
    }

    @Test
    void a_number_that_was_taken_back_is_new() {
        duplicates.enter(1);
        duplicates.leave(1);
        assertThat(duplicates.enter(1)).isTrue();
    }
}
