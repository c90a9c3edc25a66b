package io.roomkeeper.server.store.snapshot;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The thread on which snapshots are made.
public final class SnapshotThread implements AutoCloseable {
    /// How often is looked whether one is due by time.
    private static final long LOOK_SECONDS = 10;

    private final Snapshots snapshots;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().name("snapshots").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    public SnapshotThread(Snapshots snapshots) {
        this.snapshots = snapshots;
        var _ =
                thread.scheduleWithFixedDelay(
                        snapshots::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /// Is told the bytes of every frame by the thread that writes it.
    public void grew(long bytes) {
        if (snapshots.grew(bytes) && looking.compareAndSet(false, true)) {
            thread.execute(this::look);
        }
    }

    private void look() {
        looking.set(false);
        snapshots.look();
    }

    /// Abandons a snapshot that is being made and waits for that. The writer must still be there.
    @Override
    public void close() {
        snapshots.stop();
        thread.close();
    }
}
