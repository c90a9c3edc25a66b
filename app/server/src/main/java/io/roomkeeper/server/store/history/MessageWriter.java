package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.Journal;
import io.roomkeeper.server.store.journal.Place;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final String NOT_WRITTEN =
            "The journal of messages cannot be written. No message is taken until a restart; mend"
                    + " the disk first.";

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
    private final FreeSpace space;
    private volatile boolean refusing;
    private volatile @Nullable String broken;
    private long written;
    private long unforced;
    private boolean forcePlanned;
    private boolean sealed = true;
    private boolean sealPlanned;

    MessageWriter(
            Journal journal,
            MessageIndex index,
            MessageSync sync,
            MessageQueue queue,
            FreeSpace space) {
        this.journal = journal;
        this.index = index;
        this.sync = sync;
        this.queue = queue;
        this.space = space;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    CompletableFuture<Void> append(MessageRecord record) {
        var kept = new CompletableFuture<Void>();
        if (refusing || !space.isEnough()) {
            kept.completeExceptionally(refused());
        } else if (!queue.offer(record, kept)) {
            if (dropped.getAndIncrement() == 0) {
                LOG.warn("the disk is too slow for the history: messages are refused");
            }
            kept.completeExceptionally(refused());
        } else if (scheduled.compareAndSet(false, true)) {
            thread.execute(this::drain);
        }
        return kept;
    }

    boolean accepting() {
        return !refusing && queue.hasRoom() && space.isEnough();
    }

    /// A sentence for the operator while messages are refused.
    Optional<String> trouble() {
        return Optional.ofNullable(broken).or(space::trouble);
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
                    if (broken == null) {
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
                LOG.warn("the disk has caught up; {} messages were refused", missed);
            }
        }
        plan();
    }

    private void writeGroup() {
        var group = queue.next(FRAME_BYTES);
        if (!group.isEmpty()) {
            written += group.size(); // whatever comes of them, nobody is to wait for them
            commit(group);
        }
    }

    private void commit(List<MessageQueue.Waiting> group) {
        if (broken != null) {
            group.forEach(waiting -> waiting.kept().completeExceptionally(refused()));
            return;
        }
        try {
            index(write(group.stream().map(MessageQueue.Waiting::record).toList()));
            if (forcesNow(group)) {
                force();
            }
        } catch (IOException | RuntimeException | Error failed) { // or everybody waits for ever
            stopWriting(NOT_WRITTEN, failed);
            group.forEach(waiting -> waiting.kept().completeExceptionally(refused()));
            return;
        }
        group.forEach(waiting -> waiting.kept().complete(null));
    }

    private record Written(Place place, List<MessageRecord> records, List<byte[]> json) {}

    private Written write(List<MessageRecord> group) throws IOException {
        var records = new ArrayList<MessageRecord>();
        records.add(new MessageRecord.Forced(journal.forced()));
        records.addAll(group);
        var json = records.stream().map(MessageCodec::encode).toList();
        var place = journal.write(json);
        sealed = false;
        for (var each : json) {
            unforced += each.length;
        }
        return new Written(place, records, json);
    }

    // What it cannot take in is written all the same: the next start builds it anew.
    private void index(Written frame) {
        try {
            index.apply(frame.place(), frame.json(), frame.records());
        } catch (IOException | RuntimeException | Error failed) {
            stopWriting(
                    "A message is in its journal, but the index could not take it: the history may"
                            + " miss it until a restart.",
                    failed);
        }
    }

    private boolean forcesNow(List<MessageQueue.Waiting> group) {
        return group.stream().anyMatch(waiting -> isPromise(waiting.record()))
                || switch (sync) {
                    case ALWAYS -> true;
                    case INTERVAL -> unforced >= FRAME_BYTES;
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
        if (broken != null || sync == MessageSync.NEVER || thread.isShutdown()) {
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
        if (broken != null || unforced == 0) {
            return;
        }
        try {
            force();
        } catch (IOException | RuntimeException | Error failed) {
            stopWriting(NOT_WRITTEN, failed);
        }
    }

    private void sealInTime() {
        sealPlanned = false;
        seal();
    }

    private void seal() {
        if (broken != null || sealed) {
            return;
        }
        try {
            force();
            index(write(List.of()));
            force();
            sealed = true;
        } catch (IOException | RuntimeException | Error failed) {
            stopWriting(NOT_WRITTEN, failed);
        }
    }

    private void stopWriting(String what, Throwable why) {
        broken = "%s (%s)".formatted(what, why.getMessage());
        refusing = true;
        LOG.error("{}", what, why);
    }

    private static RoomkeeperException refused() {
        return new RoomkeeperException(ErrorCode.STORE_REFUSED, "the message could not be stored");
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
        return broken == null;
    }
}
