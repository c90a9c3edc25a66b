package io.roomkeeper.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What a server does by the clock. A chore that fails is logged and done again in its time.
final class Chores implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("timer").daemon().factory());

    void start(Rooms rooms, Doors doors, Health health) {
        doors.consoleApi().start(timer);
        every(1, TimeUnit.SECONDS, rooms.engine()::sweep);
        every(1, TimeUnit.SECONDS, health::watch);
        every(1, TimeUnit.HOURS, doors.logs()::sweep);
    }

    private void every(long pause, TimeUnit unit, Runnable chore) {
        Runnable careful =
                () -> {
                    try {
                        chore.run();
                    } catch (RuntimeException failed) {
                        LOG.error("a chore failed", failed);
                    }
                };
        var _ = timer.scheduleWithFixedDelay(careful, pause, pause, unit);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
