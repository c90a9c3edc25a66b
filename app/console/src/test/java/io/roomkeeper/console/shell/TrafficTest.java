package io.roomkeeper.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.LiveSample;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class TrafficTest {
    private final FakeSession session = new FakeSession();
    private final Traffic traffic = new Traffic(session);

    @Test
    void the_last_second_is_said_and_discarding_only_when_there_is_some() {
        tell(0);
        assertThat(traffic.figuresProperty().get()).isEqualTo("18,311 members   214 msg/s");
        assertThat(traffic.discardedProperty().get()).isEmpty();
        tell(0.031);
        assertThat(traffic.discardedProperty().get()).isEqualTo("3.1 % discarded");
    }

    @Test
    void a_clock_that_is_off_by_more_than_two_seconds_is_said() {
        session.ahead = Duration.ofSeconds(2);
        tell(0);
        assertThat(traffic.figuresProperty().get()).doesNotContain("clock");
        session.ahead = Duration.ofSeconds(-5);
        tell(0);
        assertThat(traffic.figuresProperty().get()).endsWith("clock off by -5 s");
    }

    private void tell(double discarded) {
        LiveSample sample = new LiveSample(0, 214, 18_311, 1, 1, discarded, 4, 21, 1, 2, 3, 4);
        session.happened(new ConsoleEvent.Figures(List.of(sample)));
    }
}
