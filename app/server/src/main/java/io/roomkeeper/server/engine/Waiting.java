package io.roomkeeper.server.engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Executor;

/// Outcomes of one room, or of the app, that wait in order for a change to become durable. Belongs
/// to the thread on which they are told.
final class Waiting {
    private final ArrayDeque<Outcome<?>> outcomes = new ArrayDeque<>();
    private final Executor thread;
    private final Runnable drained;
    private final Runnable spoilt;
    private @Nullable Throwable loss;

    /// On `thread`, `drained` is run when nothing waits any more, and `spoilt` before that when a
    /// change could not be stored, so that what was decided has to be forgotten.
    Waiting(Executor thread, Runnable drained, Runnable spoilt) {
        this.thread = thread;
        this.drained = drained;
        this.spoilt = spoilt;
    }

    boolean isEmpty() {
        return outcomes.isEmpty();
    }

    /// Whether a change could not be stored and others wait that were decided as if it were. Until
    /// it is known of all of them whether they are stored, nothing is to be decided.
    boolean isSpoilt() {
        return loss != null;
    }

    /// Tells `decided` now, as far as nothing is before it, or else when its turn has come.
    @SuppressWarnings("ReferenceEquality") // AT_ONCE is one object
    void conclude(List<Outcome<?>> decided) {
        boolean first = outcomes.isEmpty();
        outcomes.addAll(decided);
        for (var outcome : decided) {
            if (first && outcome.durable().isDone()) {
                drain();
            } else if (outcome.durable() != Outcome.AT_ONCE) {
                var _ = outcome.durable().whenComplete((_, _) -> thread.execute(this::drain));
            }
            first = false;
        }
    }

    private void drain() {
        while (!outcomes.isEmpty() && outcomes.getFirst().durable().isDone()) {
            try {
                tell(outcomes.removeFirst());
            } catch (RuntimeException | Error defect) { // of one who hears of it; others wait
                thread.execute(() -> {
                    throw defect;
                });
            }
        }
        if (outcomes.isEmpty()) {
            if (isSpoilt()) {
                loss = null;
                spoilt.run();
            }
            drained.run();
        }
    }

    private void tell(Outcome<?> outcome) {
        if (loss == null) {
            loss = outcome.failure().orElse(null);
        }
        if (loss == null) {
            outcome.confirm();
        } else {
            outcome.refuse(loss);
        }
    }
}
