package io.roomkeeper.server.delivery;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// An I/O thread that runs when it is told to, and counts how often it was woken.
final class ThreadByHand implements Executor {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    int wakeUps;

    @Override
    public void execute(Runnable task) {
        wakeUps++;
        tasks.add(task);
    }

    void run() {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
