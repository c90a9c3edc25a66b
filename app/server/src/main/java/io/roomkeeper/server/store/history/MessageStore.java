package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.MessageSieve;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.Journal;
import io.roomkeeper.server.store.journal.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The history of all rooms in the folder `messages` of the data folder: a journal of its own, so
/// that a flood of chat delays no ban, and an index that is trusted after a clean stop only.
public final class MessageStore implements MessageLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MessageStore.class);
    private static final int READERS = 4;
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private final MessageFiles files;
    private final MessageWriter writer;
    private final MessageSweep sweep;
    private final MessageQueries queries;
    private final ExecutorService readers =
            Executors.newFixedThreadPool(
                    READERS, Thread.ofPlatform().name("history-", 0).daemon().factory());

    private final ExecutorService searchers;

    private MessageStore(
            MessageFiles files, MessageWriter writer, MessageSweep sweep, int searches) {
        this.files = files;
        this.writer = writer;
        this.sweep = sweep;
        queries = new MessageQueries(files.disk(), files.index(), sweep::cutoff);
        searchers =
                Executors.newFixedThreadPool(
                        searches,
                        Thread.ofPlatform().name("history-search-", 0).daemon().factory());
        writer.every(SWEEP_EVERY, sweep::run);
    }

    /// Opens or makes the history in the data folder `data`, which the caller holds by
    /// [RoomkeeperStore#open]. Throws [StoreException] with a sentence for the operator when it
    /// cannot be used. Messages are refused while fewer than `freeBytes` of the disk are free.
    public static MessageStore open(
            Path data, MessageSettings settings, long freeBytes, InstantSource clock) {
        var folder = data.resolve("messages");
        var disk = new FileDisk(folder);
        return open(
                folder,
                disk,
                Journal.SEGMENT_BYTES,
                settings,
                new FreeSpace(disk, freeBytes, clock),
                clock);
    }

    static MessageStore open(
            Path folder,
            Disk disk,
            long segmentBytes,
            MessageSettings settings,
            FreeSpace space,
            InstantSource clock) {
        try {
            var files = MessageFiles.open(folder, disk, segmentBytes);
            var queue = new MessageQueue(MessageQueue.CAPACITY);
            return new MessageStore(
                    files,
                    new MessageWriter(
                            files.journal(), files.index(), settings.sync(), queue, space),
                    new MessageSweep(folder, files, settings, clock),
                    settings.searches());
        } catch (IOException failed) {
            throw new StoreException(
                    "The folder " + folder + " cannot be used: " + DataFolder.reason(failed) + ".",
                    failed);
        }
    }

    @Override
    public CompletableFuture<Void> append(StoredMessage message) {
        return writer.append(new MessageRecord.Sent(message));
    }

    @Override
    public boolean accepting() {
        return writer.accepting();
    }

    /// A sentence for the operator while messages are refused.
    public Optional<String> trouble() {
        return writer.trouble();
    }

    @Override
    public CompletableFuture<Void> clean(RoomId room) {
        return writer.append(new MessageRecord.Emptied(room));
    }

    @Override
    public CompletableFuture<Void> clean(RoomId room, Instant before) {
        return writer.append(new MessageRecord.Cleaned(room, before));
    }

    @Override
    public CompletableFuture<Page> page(RoomId room, Instant cursor, int count, boolean ascending) {
        checkCount("count", count);
        return ask(() -> queries.page(room, cursor, count, ascending));
    }

    @Override
    public CompletableFuture<List<StoredMessage>> between(
            RoomId room, Instant start, boolean includeStart, Instant end, int limit) {
        checkCount("limit", limit);
        return ask(() -> queries.between(room, start, includeStart, end, limit));
    }

    @Override
    public CompletableFuture<Optional<StoredMessage>> find(RoomId room, String messageUId) {
        return ask(() -> queries.find(room, messageUId));
    }

    @Override
    public CompletableFuture<Long> read(
            Instant start, Instant end, Consumer<StoredMessage> reader) {
        return ask(() -> queries.read(start, end, reader));
    }

    @Override
    public CompletableFuture<Scan> scan(
            RoomId room,
            Instant before,
            MessageSieve sieve,
            int most,
            Predicate<StoredMessage> reader) {
        return ask(() -> queries.scan(room, before, sieve, most, reader), searchers);
    }

    private <T> CompletableFuture<T> ask(Query<T> query) {
        return ask(query, readers);
    }

    private <T> CompletableFuture<T> ask(Query<T> query, ExecutorService threads) {
        return writer.caughtUp()
                .thenApplyAsync(
                        _ -> {
                            try {
                                return query.answer();
                            } catch (RoomkeeperException refusal) { // of who reads
                                throw refusal;
                            } catch (IOException | RuntimeException failed) {
                                LOG.error("the history cannot be read", failed);
                                throw new RoomkeeperException(ErrorCode.HISTORY_FAILED);
                            }
                        },
                        threads);
    }

    private interface Query<T> {
        T answer() throws IOException;
    }

    private static void checkCount(String parameter, int count) {
        if (count < 1 || count > MAX_MESSAGES) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    parameter + " must be 1 to " + MAX_MESSAGES + ", was " + count + ".");
        }
    }

    /// Deletes at once what the sweep would delete in the next minutes.
    CompletableFuture<Void> sweep() {
        return writer.run(sweep::run);
    }

    /// Stores and forces what was given, then marks the history as cleanly stopped.
    @Override
    public void close() {
        boolean clean = writer.close();
        readers.close();
        searchers.close();
        try {
            files.close(clean);
        } catch (IOException failed) {
            throw new StoreException(
                    "The history was not closed cleanly: " + DataFolder.reason(failed) + ".",
                    failed);
        }
    }
}
