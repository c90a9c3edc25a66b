package io.roomkeeper.server.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds a short trace that still fails: leaves out ever smaller parts, down to single steps.
final class Shrinker<F> {
    private static final int MOST_TRIES = 3_000;
    private final Function<List<Step>, Optional<F>> failure;
    private int tries;

    /// `failure` tells how a trace fails, on fresh sides each time.
    Shrinker(Function<List<Step>, Optional<F>> failure) {
        this.failure = failure;
    }

    /// `failing` fails at its last step.
    List<Step> shrink(List<Step> failing) {
        var shortest = failing;
        for (int part = Math.max(1, shortest.size() / 2); ; part = Math.max(1, part / 2)) {
            var shorter = without(shortest, part);
            boolean done = part == 1 && shorter.size() == shortest.size();
            shortest = shorter;
            if (done || tries >= MOST_TRIES) {
                return shortest;
            }
        }
    }

    private List<Step> without(List<Step> steps, int part) {
        var shortest = steps;
        for (int end = shortest.size(); end > 0 && tries < MOST_TRIES; end -= part) {
            var candidate = new ArrayList<>(shortest);
            candidate.subList(Math.max(0, end - part), end).clear();
            tries++;
            if (failure.apply(candidate).isPresent()) {
                shortest = candidate;
            }
        }
        return shortest;
    }
}
