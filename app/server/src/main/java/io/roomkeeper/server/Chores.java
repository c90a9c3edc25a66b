package io.roomkeeper.server;

import io.roomkeeper.server.admin.Clockwork;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What a server does by the clock. A chore that fails is done again in its time.
final class Chores implements Clockwork, AutoCloseable {
    private static final int HOUR = 3_600;

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("timer").daemon().factory());

    void start(Rooms rooms, Doors doors, Health health) {
        doors.consoleApi().start(this);
        every(1, new Chore("ending what is over", rooms.engine()::sweep));
        every(1, "watching whether all is stored", health::watch);
        every(HOUR, "deleting old logs of messages", doors.logs()::sweep);
    }

    @Override
    public void every(int seconds, String name, Runnable work) {
        every(seconds, Chore.of(name, work));
    }

    private void every(int seconds, Chore chore) {
        var _ = timer.scheduleWithFixedDelay(chore, seconds, seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
