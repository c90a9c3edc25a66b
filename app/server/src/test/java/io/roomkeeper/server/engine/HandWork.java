package io.roomkeeper.server.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// A thread whose tasks are done when a test says so.
final class HandWork implements Executor {
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();

    /// What tasks have thrown.
    final List<RuntimeException> defects = new ArrayList<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /// Does the first.
    void step() {
        try {
            tasks.remove().run();
        } catch (RuntimeException defect) {
            defects.add(defect);
        }
    }

    /// Does all, and those that come meanwhile.
    void work() {
        while (!tasks.isEmpty()) {
            step();
        }
    }
}
