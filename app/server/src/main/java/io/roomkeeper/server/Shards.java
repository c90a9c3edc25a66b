package io.roomkeeper.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// The threads on which rooms live, one for each processor.
final class Shards implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shards.class);

    /// As many as message ids can tell apart.
    private static final int MOST = 64;

    private static final int DRAIN_SECONDS = 10;

    private final List<ExecutorService> threads =
            IntStream.rangeClosed(1, Math.min(Runtime.getRuntime().availableProcessors(), MOST))
                    .mapToObj(number ->
                            Executors.newSingleThreadExecutor(
                                    Thread.ofPlatform()
                                            .name("rooms-" + number)
                                            .daemon()
                                            .uncaughtExceptionHandler(Shards::log)
                                            .factory()))
                    .toList();

    List<ExecutorService> threads() {
        return threads;
    }

    // The thread is replaced, and the rooms on it go on.
    private static void log(Thread thread, Throwable defect) {
        LOG.error("{} failed", thread.getName(), defect);
    }

    /// Takes nothing more and lets finish what was given.
    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdown);
        try {
            for (var thread : threads) {
                if (!thread.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("rooms were still busy when the server stopped");
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
