package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.store.journal.Journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The one thread that writes: everything queued goes into one frame and one force, is applied to
/// MapDB, and only then answered.
final class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /// Bytes of records in one frame, but for a single larger change.
    private static final int FRAME_BYTES = 1024 * 1024;

    /// After a pause this long an empty frame tells damage in the last one from a torn write.
    private static final long SEAL_AFTER_MILLIS = 1000;

    private record Pending(
            List<? extends Change> changes,
            List<byte[]> records,
            CompletableFuture<Void> durable) {}

    private final Journal journal;
    private final StateTables tables;
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("store").factory());
    private final ConcurrentLinkedQueue<Pending> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile boolean refusing;
    private boolean sealed = true;
    private boolean sealPlanned;

    GroupCommit(Journal journal, StateTables tables) {
        this.journal = journal;
        this.tables = tables;
    }

    CompletableFuture<Void> append(List<? extends Change> changes) {
        if (refusing) {
            return CompletableFuture.failedFuture(refused());
        }
        var pending =
                new Pending(
                        List.copyOf(changes),
                        changes.stream().map(StateCodec::encode).toList(),
                        new CompletableFuture<>());
        queue.add(pending);
        if (scheduled.compareAndSet(false, true)) {
            writer.execute(this::drain);
        }
        return pending.durable();
    }

    private void drain() {
        scheduled.set(false);
        for (var group = next(); !group.isEmpty(); group = next()) {
            commit(group);
        }
        if (!sealed && !sealPlanned && !writer.isShutdown()) {
            sealPlanned = true;
            var _ = writer.schedule(this::sealAfterPause, SEAL_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private List<Pending> next() {
        var group = new ArrayList<Pending>();
        long bytes = 0;
        for (var head = queue.peek(); head != null; head = queue.peek()) {
            for (var bytesOfOne : head.records()) {
                bytes += bytesOfOne.length;
            }
            if (!group.isEmpty() && bytes > FRAME_BYTES) {
                break;
            }
            group.add(queue.remove());
        }
        return group;
    }

    private void commit(List<Pending> group) {
        if (refusing) {
            group.forEach(pending -> pending.durable().completeExceptionally(refused()));
            return;
        }
        try {
            journal.append(group.stream().flatMap(p -> p.records().stream()).toList());
            sealed = false;
        } catch (IOException failed) {
            stopWriting("the journal could not be written", failed);
            group.forEach(pending -> pending.durable().completeExceptionally(refused()));
            return;
        }
        try {
            group.forEach(pending -> tables.apply(pending.changes()));
        } catch (RuntimeException broken) {
            // durable all the same: the next start builds MapDB anew from the journal
            stopWriting("the journal has the change, but MapDB failed", broken);
        }
        group.forEach(pending -> pending.durable().complete(null));
    }

    private void sealAfterPause() {
        sealPlanned = false;
        seal();
    }

    private void seal() {
        if (sealed || refusing) {
            return;
        }
        try {
            journal.append(List.of());
            sealed = true;
        } catch (IOException failed) {
            stopWriting("the journal could not be written", failed);
        }
    }

    private void stopWriting(String what, Exception why) {
        refusing = true;
        LOG.error("no change is taken any more: {}; restart when this is mended", what, why);
    }

    private static RoomkeeperException refused() {
        return new RoomkeeperException(ErrorCode.STORE_REFUSED);
    }

    /// Writes what is queued and stops; tells whether all of it went well.
    boolean close() {
        writer.execute(this::drain);
        writer.execute(this::seal);
        writer.close();
        return !refusing;
    }
}
