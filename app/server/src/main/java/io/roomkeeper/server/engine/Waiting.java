package io.roomkeeper.server.engine;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/// Outcomes of one room, or of the app, that wait in order for a change to become durable. Belongs
/// to the thread on which they are told.
final class Waiting {
    private final ArrayDeque<Outcome<?>> outcomes = new ArrayDeque<>();
    private final Executor thread;
    private final Runnable drained;
    private final Runnable spoilt;

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

    /// Tells `outcome` now if nothing is before it, or else when its turn has come.
    @SuppressWarnings("ReferenceEquality") // AT_ONCE is one object
    void conclude(Outcome<?> outcome) {
        boolean first = outcomes.isEmpty();
        outcomes.addLast(outcome);
        if (first && outcome.durable().isDone()) {
            drain();
        } else if (outcome.durable() != Outcome.AT_ONCE) {
            var _ = outcome.durable().whenComplete((_, _) -> thread.execute(this::drain));
        }
    }

    private void drain() {
        while (!outcomes.isEmpty() && outcomes.getFirst().durable().isDone()) {
            var outcome = outcomes.removeFirst();
            outcome.failure().ifPresentOrElse(why -> refuseAll(outcome, why), outcome::confirm);
        }
        if (outcomes.isEmpty()) {
            drained.run();
        }
    }

    // What comes behind a lost change was decided as if it were stored.
    private void refuseAll(Outcome<?> lost, Throwable why) {
        lost.refuse(why);
        while (!outcomes.isEmpty()) {
            outcomes.removeFirst().refuse(why);
        }
        spoilt.run();
    }
}
