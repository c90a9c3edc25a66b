package io.roomkeeper.server.engine;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/// Outcomes of one room, or of the app, that wait in order for a change to become durable. Belongs
/// to the thread on which they are told.
final class Waiting {
    private final ArrayDeque<Outcome<?>> outcomes = new ArrayDeque<>();

    /// Tells `outcome` now if nothing is before it, or else when its turn has come; `drained` is
    /// run on `thread` when nothing waits any more.
    @SuppressWarnings("ReferenceEquality") // AT_ONCE is one object
    void conclude(Outcome<?> outcome, Executor thread, Runnable drained) {
        if (outcomes.isEmpty() && outcome.durable().isDone()) {
            outcome.tell();
            return;
        }
        outcomes.addLast(outcome);
        if (outcome.durable() != Outcome.AT_ONCE) {
            var _ = outcome.durable().whenComplete((_, _) -> thread.execute(() -> drain(drained)));
        }
    }

    private void drain(Runnable drained) {
        while (!outcomes.isEmpty() && outcomes.getFirst().durable().isDone()) {
            outcomes.removeFirst().tell();
        }
        if (outcomes.isEmpty()) {
            drained.run();
        }
    }
}
