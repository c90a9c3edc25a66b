package io.roomkeeper.server.delivery;

import java.util.concurrent.Executor;

/// The thread that serves some of the connections; runs what it is given one after the other. All
/// but `execute` is called on that thread only.
public interface IoThread extends Executor {
    /// Runs `task` once all connections that are ready now have been looked at. What a task gives
    /// to `execute` comes before any of them.
    void giveWay(Runnable task);

    /// Runs `task` so many nanoseconds from now, or a little later.
    void executeAfter(Runnable task, long nanos);

    /// A clock that only this thread's durations are measured by.
    long nanos();
}
