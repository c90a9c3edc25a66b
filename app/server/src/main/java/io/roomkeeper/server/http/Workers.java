package io.roomkeeper.server.http;

import io.undertow.server.HttpServerExchange;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Virtual threads for requests, a bounded number of them at work at a time.
public final class Workers implements AutoCloseable {
    /// Requests at work at a time.
    public static final int AT_A_TIME = 256;

    /// How long a stop waits for them.
    private static final long LONGEST_SECONDS = 10;

    private final ExecutorService threads;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    public Workers() {
        threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 1).factory());
    }

    /// Runs `work` for `exchange` off the I/O thread.
    public void dispatch(HttpServerExchange exchange, Runnable work) {
        exchange.dispatch(threads, () -> runWhenFree(work));
    }

    /// Runs `work` that belongs to no request off the thread that calls.
    public void execute(Runnable work) {
        threads.execute(() -> runWhenFree(work));
    }

    private void runWhenFree(Runnable work) {
        free.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            free.release();
        }
    }

    /// Waits for what is at work, and interrupts what takes too long, such as a slow download.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        threads.close();
    }
}
