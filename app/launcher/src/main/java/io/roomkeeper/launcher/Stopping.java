package io.roomkeeper.launcher;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Ends what runs, once: when somebody closes it or when the process is told to stop.
final class Stopping {
    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);
    private static final Set<AutoCloseable> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(Stopping::all));
    }

    private Stopping() {}

    /// Closes `running` at the process's end at the latest; the answer closes it earlier.
    static AutoCloseable atTheLatest(AutoCloseable running) {
        RUNNING.add(running);
        return () -> {
            if (RUNNING.remove(running)) {
                running.close();
            }
        };
    }

    private static void all() {
        for (var running : RUNNING) {
            try {
                atTheLatest(running).close();
            } catch (Exception failed) {
                LOG.error("did not end well", failed);
            }
        }
    }
}
