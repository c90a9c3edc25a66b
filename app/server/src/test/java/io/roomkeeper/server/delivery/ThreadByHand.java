package io.roomkeeper.server.delivery;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/// An I/O thread that runs when it is told to, counts how often it was woken and has a clock of its
/// own.
final class ThreadByHand implements IoThread {
    private record Later(long at, Runnable task) {}

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Queue<Runnable> yielded = new ArrayDeque<>();
    private final Queue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::at));
    int wakeUps;
    int yields;
    long now;

    /// What each look at the clock takes.
    long pace;

    @Override
    public void execute(Runnable task) {
        wakeUps++;
        tasks.add(task);
    }

    @Override
    public void giveWay(Runnable task) {
        yields++;
        yielded.add(task);
    }

    @Override
    public void executeAfter(Runnable task, long nanos) {
        later.add(new Later(now + nanos, task));
    }

    @Override
    public long nanos() {
        now += pace;
        return now;
    }

    /// Does what it was given, up to where it would look at its connections.
    void runOnce() {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /// Does what it was given and what had to wait for the connections.
    void run() {
        runOnce();
        for (var task = yielded.poll(); task != null; task = yielded.poll()) {
            task.run();
            runOnce();
        }
    }

    /// Lets so much time go by.
    void pass(long nanos) {
        now += nanos;
        while (!later.isEmpty() && later.element().at() <= now) {
            later.remove().task().run();
            run();
        }
    }

    /// Lets the time go by until nothing is left to do.
    void finish() {
        run();
        while (!later.isEmpty()) {
            pass(Math.max(0, later.element().at() - now));
        }
    }
}
