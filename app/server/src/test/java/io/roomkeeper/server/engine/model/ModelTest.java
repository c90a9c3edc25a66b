package io.roomkeeper.server.engine.model;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Whatever is done to it, the engine answers and tells what the specification says, as the model
/// reads it. A failure names its seed and the shortest trace found.
class ModelTest {
    private static final int STEPS = 10_000;

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, new Random().nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_engine_does_what_the_model_does(long seed) {
        var steps = Steps.of(seed, STEPS);
        Duel.fight(steps)
                .ifPresent(failure -> {
                    var shortest =
                            new Shrinker<>(Duel::fight)
                                    .shrink(steps.subList(0, failure.step() + 1));
                    fail(report(seed, shortest));
                });
    }

    private static String report(long seed, List<Step> trace) {
        var text = new StringBuilder("seed " + seed + ", after\n");
        IntStream.range(0, trace.size())
                .forEach(i -> text.append("%4d %s%n".formatted(i + 1, trace.get(i).line())));
        Duel.fight(trace).ifPresent(failure -> text.append(failure.difference()));
        return text.toString();
    }
}
