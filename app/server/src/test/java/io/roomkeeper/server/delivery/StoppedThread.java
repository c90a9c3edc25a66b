package io.roomkeeper.server.delivery;

import java.util.concurrent.RejectedExecutionException;

/// An I/O thread that takes nothing any more.
final class StoppedThread implements IoThread {
    @Override
    public void execute(Runnable task) {
        throw new RejectedExecutionException("stopped");
    }

    @Override
    public void giveWay(Runnable task) {}

    @Override
    public void executeAfter(Runnable task, long nanos) {}

    @Override
    public long nanos() {
        return 0;
    }
}
