package io.roomkeeper.server.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.LogLines;
import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class LossesTest {
    private final TestClock clock = new TestClock();
    private final Losses losses = new Losses(CallbackKind.ROUTING, Duration.ofMinutes(1), clock);
    private final LogLines log = new LogLines(Losses.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void losses_are_counted_and_warned_of_once_in_a_while() {
        losses.add(1, "HTTP 500");
        losses.add(3, "HTTP 500");
        clock.advance(Duration.ofSeconds(59));
        losses.add(1, "HTTP 500");
        clock.advance(Duration.ofSeconds(1));
        losses.add(2, "no answer in time");
        assertThat(log.texts())
                .containsExactly(
                        "message routing callback: 1 failed, the last because: HTTP 500",
                        "message routing callback: 6 failed, the last because: no answer in time");
    }
}
