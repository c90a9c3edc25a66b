package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.store.journal.Journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// The one thread that writes messages: everything queued goes into one frame, then into the index,
/// and is forced as [MessageSync] says.
final class MessageWriter {
    private static final Logger LOG = LoggerFactory.getLogger(MessageWriter.class);

    /// Bytes in one frame, about, and the most that stays unforced in interval mode.
    private static final int FRAME_BYTES = 1024 * 1024;

    private static final long FORCE_AFTER_MILLIS = 50;

    /// After a pause this long an empty frame tells damage in the last one from a torn write.
    private static final long SEAL_AFTER_MILLIS = 1000;

    private final Journal journal;
    private final MessageIndex index;
    private final MessageSync sync;
    private final MessageQueue queue;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("messages").factory());
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicLong dropped = new AtomicLong();
    private volatile boolean refusing;
    private long written;
    private boolean broken;
    private long unforced;
    private boolean forcePlanned;
    private boolean sealed = true;
    private boolean sealPlanned;

    MessageWriter(Journal journal, MessageIndex index, MessageSync sync, MessageQueue queue) {
        this.journal = journal;
        this.index = index;
        this.sync = sync;
        this.queue = queue;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    CompletableFuture<Void> append(MessageRecord record) {
        var kept = new CompletableFuture<Void>();
        if (refusing) {
            kept.completeExceptionally(refused());
        } else if (!queue.offer(record, kept)) {
            if (dropped.getAndIncrement() == 0) {
                LOG.warn("the disk is too slow for the history, which misses messages from now on");
            }
            kept.completeExceptionally(refused());
        } else if (scheduled.compareAndSet(false, true)) {
            thread.execute(this::drain);
        }
        return kept;
    }

    boolean accepting() {
        return !refusing && queue.hasRoom();
    }

    /// Completes when everything appended before is in the index or was refused; what comes later
    /// does not delay it.
    CompletableFuture<Void> caughtUp() {
        long target = queue.taken();
        return run(() -> {
            while (written < target) {
                writeGroup();
            }
        });
    }

    /// Runs `task` between two writes.
    CompletableFuture<Void> run(Runnable task) {
        return CompletableFuture.runAsync(task, thread);
    }

    /// Runs `task` at once and in intervals between two writes, while writing goes well.
    void every(Duration interval, Runnable task) {
        thread.scheduleWithFixedDelay(
                () -> {
                    if (!broken) {
                        task.run();
                    }
                },
                0,
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    // One group at a time, so that under a flood reads and forces have their turn.
    private void drain() {
        scheduled.set(false);
        writeGroup();
        if (!queue.isEmpty()) {
            if (scheduled.compareAndSet(false, true)) {
                thread.execute(this::drain);
            }
        } else {
            long missed = dropped.getAndSet(0);
            if (missed > 0) {
                LOG.warn("the history has caught up; it misses {} messages", missed);
            }
        }
        plan();
    }

    private void writeGroup() {
        var group = queue.next(FRAME_BYTES);
        if (!group.isEmpty()) {
            commit(group);
            written += group.size();
        }
    }

    private void commit(List<MessageQueue.Waiting> group) {
        if (broken) {
            group.forEach(waiting -> waiting.kept().completeExceptionally(refused()));
            return;
        }
        try {
            write(group.stream().map(MessageQueue.Waiting::record).toList());
            if (forcesNow(group)) {
                force();
            }
        } catch (IOException failed) {
            stopWriting("the message journal could not be written", failed);
            group.forEach(waiting -> waiting.kept().completeExceptionally(refused()));
            return;
        } catch (RuntimeException failed) {
            // written all the same: the next start builds the index anew from the journal
            stopWriting("the message journal has the message, but its index failed", failed);
        }
        group.forEach(waiting -> waiting.kept().complete(null));
    }

    private void write(List<MessageRecord> group) throws IOException {
        var records = new ArrayList<MessageRecord>();
        records.add(new MessageRecord.Forced(journal.forced()));
        records.addAll(group);
        var written = records.stream().map(MessageCodec::encode).toList();
        var place = journal.write(written);
        sealed = false;
        for (var json : written) {
            unforced += json.length;
        }
        index.apply(place, written, records);
    }

    private boolean forcesNow(List<MessageQueue.Waiting> group) {
        return switch (sync) {
            case ALWAYS -> true;
            case INTERVAL ->
                    unforced >= FRAME_BYTES
                            || group.stream().anyMatch(waiting -> isPromise(waiting.record()));
            case NEVER -> false;
        };
    }

    /// Whether the caller is told that it is durable.
    private static boolean isPromise(MessageRecord record) {
        return switch (record) {
            case MessageRecord.Cleaned _, MessageRecord.Emptied _ -> true;
            case MessageRecord.Sent _, MessageRecord.Forced _ -> false;
        };
    }

    private void force() throws IOException {
        journal.force();
        unforced = 0;
    }

    private void plan() {
        if (broken || sync == MessageSync.NEVER || thread.isShutdown()) {
            return;
        }
        if (unforced > 0 && !forcePlanned) {
            forcePlanned = true;
            thread.schedule(this::forceInTime, FORCE_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (!sealed && !sealPlanned) {
            sealPlanned = true;
            thread.schedule(this::sealInTime, SEAL_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void forceInTime() {
        forcePlanned = false;
        if (broken || unforced == 0) {
            return;
        }
        try {
            force();
        } catch (IOException failed) {
            stopWriting("the message journal could not be forced", failed);
        }
    }

    private void sealInTime() {
        sealPlanned = false;
        seal();
    }

    private void seal() {
        if (broken || sealed) {
            return;
        }
        try {
            force();
            write(List.of());
            force();
            sealed = true;
        } catch (IOException failed) {
            stopWriting("the message journal could not be written", failed);
        }
    }

    private void stopWriting(String what, Exception why) {
        broken = true;
        refusing = true;
        LOG.error("no message is kept any more: {}; restart when this is mended", what, why);
    }

    private static RoomkeeperException refused() {
        return new RoomkeeperException(
                ErrorCode.STORE_REFUSED, "the message could not be kept in the history");
    }

    /// Writes and forces what is queued and stops; tells whether all of it went well.
    boolean close() {
        refusing = true;
        thread.execute(() -> {
            while (!queue.isEmpty()) {
                writeGroup();
            }
            seal();
        });
        thread.close();
        return !broken;
    }
}
