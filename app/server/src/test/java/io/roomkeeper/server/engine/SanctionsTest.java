package io.roomkeeper.server.engine;

import static io.roomkeeper.server.engine.EngineFixture.HOST;
import static io.roomkeeper.server.engine.EngineFixture.KIM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is remembered shows in what would have been in force before.
class SanctionsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration TERM = Duration.ofMinutes(5);

    private final Sanctions sanctions = new Sanctions(Sanction.Kind.GLOBAL_MUTE);

    private static Sanction mute(UserId user, Instant since) {
        return new Sanction(
                Sanction.Kind.GLOBAL_MUTE, user, since, since.plus(TERM), "ana", "spam");
    }

    private boolean remembers(UserId user, Instant when) {
        return sanctions.find(Sanction.Kind.GLOBAL_MUTE, user, when).isPresent();
    }

    @Test
    void what_is_over_when_the_next_comes_is_forgotten() {
        sanctions.impose(mute(KIM, NOON));
        sanctions.impose(mute(HOST, NOON.plus(TERM)));
        assertThat(remembers(KIM, NOON)).isFalse();
        assertThat(remembers(HOST, NOON.plus(TERM))).isTrue();
    }

    @Test
    void what_is_not_over_then_stays() {
        sanctions.impose(mute(KIM, NOON));
        sanctions.impose(mute(HOST, NOON.plus(TERM).minusMillis(1)));
        assertThat(remembers(KIM, NOON)).isTrue();
    }

    @Test
    void what_is_stored_is_all_that_is_left_after_going_back_to_it() {
        var stored = mute(KIM, NOON);
        sanctions.impose(mute(HOST, NOON));
        sanctions.impose(mute(KIM, NOON.plusSeconds(1)));
        sanctions.restore(List.of(stored));
        assertThat(sanctions.inForce(Sanction.Kind.GLOBAL_MUTE, NOON)).containsExactly(stored);
    }
}
