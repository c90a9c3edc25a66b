package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.AuditLines;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.Journal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// The one thread that writes: everything queued goes into one frame and one force, is applied to
/// MapDB, and only then answered.
final class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /// Bytes of records in one frame, but for a single larger change.
    private static final int FRAME_BYTES = 1024 * 1024;

    /// After a pause this long an empty frame tells damage in the last one from a torn write.
    private static final long SEAL_AFTER_MILLIS = 1000;

    /// Calls that the tables take in at once, while nobody reads.
    private static final int CALLS_AT_ONCE = 256;

    private record Pending(List<Recorded> changes, CompletableFuture<AuditLines> durable) {
        /// The lines of the audit log that it is, behind line `last`.
        AuditLines lines(long last) {
            return AuditLines.behind(last, changes.stream().map(Recorded::change).toList());
        }
    }

    private interface Act {
        void run() throws IOException;
    }

    private final Journal journal;
    private final Consumer<List<Recorded>> tables;
    private final LongConsumer grew;
    private final FreeSpace space;
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("store").factory());
    private final ConcurrentLinkedQueue<Pending> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile @Nullable String broken;
    private boolean sealed = true;
    private boolean sealPlanned;
    private long lastAudit;

    /// `tables` takes in what is durable, whole calls; `lastAudit` is the number of the last line
    /// of the audit log so far; `grew` is told the bytes of each frame.
    GroupCommit(
            Journal journal,
            Consumer<List<Recorded>> tables,
            long lastAudit,
            LongConsumer grew,
            FreeSpace space) {
        this.journal = journal;
        this.tables = tables;
        this.lastAudit = lastAudit;
        this.grew = grew;
        this.space = space;
    }

    /// A sentence for the operator while changes are refused.
    Optional<String> trouble() {
        return Optional.ofNullable(broken).or(space::trouble);
    }

    CompletableFuture<AuditLines> append(List<? extends Change> changes) {
        if (isRefusing() || !space.isEnough()) {
            return CompletableFuture.failedFuture(refused());
        }
        var recorded = changes.stream().map(Recorded::of).toList();
        if (!Frame.holds(recorded.stream().map(Recorded::json).toList())) {
            LOG.error("a change is too large to be stored: {}", changes.getFirst().getClass());
            return CompletableFuture.failedFuture(refused());
        }
        var pending = new Pending(recorded, new CompletableFuture<>());
        queue.add(pending);
        if (scheduled.compareAndSet(false, true)) {
            writer.execute(this::drain);
        }
        return pending.durable();
    }

    /// Runs `task`, which changes the tables, every second between two writes, while all goes well.
    void everySecond(Runnable task) {
        var _ =
                writer.scheduleWithFixedDelay(
                        () -> {
                            if (!isRefusing()) {
                                run(task);
                            }
                        },
                        1,
                        1,
                        TimeUnit.SECONDS);
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failed) {
            distrust(failed);
        }
    }

    /// The tables failed midway: nobody knows what is in them.
    private void distrust(Throwable failed) {
        refuse(
                "state.mapdb could not be changed: what is shown may be wrong. Nothing is lost."
                        + " Restart: it is built anew.",
                failed);
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
            for (var change : head.changes()) {
                bytes += change.json().length;
            }
            if (!group.isEmpty() && bytes > FRAME_BYTES) {
                break;
            }
            group.add(queue.remove());
        }
        return group;
    }

    private void commit(List<Pending> group) {
        if (isRefusing()) {
            group.forEach(pending -> pending.durable().completeExceptionally(refused()));
            return;
        }
        try {
            write(changes(group).map(Recorded::json).toList());
            sealed = false;
        } catch (IOException | RuntimeException | Error failed) { // or everybody waits for ever
            group.forEach(pending -> pending.durable().completeExceptionally(refused()));
            return;
        }
        try {
            for (int from = 0; from < group.size(); from += CALLS_AT_ONCE) {
                int to = Math.min(group.size(), from + CALLS_AT_ONCE);
                tables.accept(changes(group.subList(from, to)).toList());
            }
        } catch (RuntimeException | Error failed) { // durable all the same
            distrust(failed);
        }
        for (var pending : group) {
            var lines = pending.lines(lastAudit);
            lastAudit += lines.count();
            pending.durable().complete(lines);
        }
    }

    private static Stream<Recorded> changes(List<Pending> group) {
        return group.stream().flatMap(pending -> pending.changes().stream());
    }

    private void write(List<byte[]> records) throws IOException {
        onJournal(() -> {
            journal.append(records);
            grew.accept(Frame.bytes(records));
        });
    }

    private void onJournal(Act act) throws IOException {
        try {
            act.run();
        } catch (IOException | RuntimeException | Error failed) {
            refuse(
                    "The journal of changes cannot be written: %s. No change is taken until a restart; mend the disk first."
                            .formatted(reason(failed)),
                    failed);
            throw failed;
        }
    }

    private static String reason(Throwable failed) {
        return failed instanceof IOException error ? DataFolder.reason(error) : failed.toString();
    }

    private void sealAfterPause() {
        sealPlanned = false;
        seal();
    }

    private void seal() {
        if (sealed || isRefusing()) {
            return;
        }
        try {
            write(List.of());
            sealed = true;
        } catch (IOException failed) {
            LOG.debug("the end of the journal was not sealed", failed);
        }
    }

    /// Ends the newest segment and tells the batch it ends with.
    CompletableFuture<Long> roll() {
        return CompletableFuture.supplyAsync(this::rolled, writer);
    }

    private long rolled() {
        if (isRefusing()) {
            throw refused();
        }
        try {
            onJournal(journal::roll);
            return journal.batch();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isRefusing() {
        return broken != null;
    }

    private void refuse(String sentence, Throwable why) {
        broken = sentence;
        LOG.error("{}", sentence, why);
    }

    private static RoomkeeperException refused() {
        return new RoomkeeperException(ErrorCode.STORE_REFUSED);
    }

    /// Writes what is queued and stops; tells whether all of it went well.
    boolean close() {
        writer.execute(this::drain);
        writer.execute(this::seal);
        writer.close();
        return !isRefusing();
    }
}
