package io.roomkeeper.server.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ShrinkerTest {
    private static final Step CAUSE = new Step.Wait(Duration.ofMinutes(1));
    private static final Step EFFECT = new Step.Sweep();

    @Test
    void of_a_long_trace_only_the_steps_that_make_it_fail_are_left() {
        var steps = new ArrayList<>(Steps.of(1, 500));
        steps.removeIf(step -> step.equals(CAUSE) || step.equals(EFFECT));
        steps.add(steps.size() / 3, CAUSE);
        steps.add(EFFECT);
        var shrinker = new Shrinker<>(ShrinkerTest::failure);
        assertThat(shrinker.shrink(steps)).containsExactly(CAUSE, EFFECT);
    }

    @Test
    void the_same_seed_gives_the_same_steps() {
        assertThat(Steps.of(5, 1_000)).isEqualTo(Steps.of(5, 1_000));
    }

    private static Optional<String> failure(List<Step> steps) {
        int cause = steps.indexOf(CAUSE);
        return cause >= 0 && steps.lastIndexOf(EFFECT) > cause
                ? Optional.of("fails")
                : Optional.empty();
    }
}
