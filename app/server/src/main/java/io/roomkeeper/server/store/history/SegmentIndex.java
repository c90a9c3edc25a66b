package io.roomkeeper.server.store.history;

import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/// Where the messages of one segment are: by room and time, and by id. The newest is changed by one
/// thread while others read; when its segment is full it is closed, and trusted ever after. Times
/// are milliseconds.
final class SegmentIndex {
    private record Tables(DB db, BTreeMap<byte[], byte[]> byTime, BTreeMap<byte[], Long> byUId) {
        static Tables open(DBMaker.Maker maker) {
            var db = maker.make();
            // keys of bytes: tuples are taken apart at each step, which takes three times as long
            return new Tables(
                    db,
                    db.treeMap("byTime", Serializer.BYTE_ARRAY, Serializer.BYTE_ARRAY)
                            .createOrOpen(),
                    db.treeMap("byUId", Serializer.BYTE_ARRAY, Serializer.LONG).createOrOpen());
        }
    }

    private final Path folder;
    private final long segment;
    private final Path file;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Long> cleaned = new ConcurrentHashMap<>();
    private volatile long oldest = Long.MAX_VALUE;
    private volatile long newest = Long.MIN_VALUE;
    private volatile int end;
    private boolean deleted;
    private @Nullable Tables tables;

    private SegmentIndex(Path folder, long segment) {
        this.folder = folder;
        this.segment = segment;
        file = SegmentMark.index(folder, segment);
    }

    /// An empty one, in place of any that was there.
    static SegmentIndex create(Path folder, long segment) throws IOException {
        var index = new SegmentIndex(folder, segment);
        deleteFiles(folder, segment);
        index.tables = Tables.open(index.maker());
        return index;
    }

    /// The one that `mark` speaks of, to be read; its file is opened when it is needed.
    static SegmentIndex trusted(Path folder, long segment, SegmentMark mark) {
        var index = new SegmentIndex(folder, segment);
        index.oldest = mark.oldest();
        index.newest = mark.newest();
        index.end = mark.end();
        index.cleaned.putAll(mark.cleaned());
        return index;
    }

    /// Takes it up for writing again.
    void resume() throws IOException {
        SegmentMark.delete(folder, segment);
        tables = Tables.open(maker());
    }

    /// No transactions: they don't survive a crash.
    private DBMaker.Maker maker() {
        return DBMaker.fileDB(file.toFile()).fileMmapEnable().fileSyncDisable();
    }

    long segment() {
        return segment;
    }

    /// The time of its newest message; [Long#MIN_VALUE] when it has none.
    long newest() {
        return newest;
    }

    /// False when nothing in it was sent from `start` to before `before`.
    boolean mayHave(long start, long before) {
        return start < before && newest >= start && oldest < before;
    }

    /// Bytes of the segment that are indexed.
    int end() {
        return end;
    }

    Map<String, Long> cleaned() {
        return cleaned;
    }

    void put(MessageKey key, Locator at) {
        whileThere(
                open -> {
                    open.byTime().put(key.byRoom(), at.encoded());
                    open.byUId().put(key.byUId(), key.time());
                    return true;
                },
                false);
        oldest = Math.min(oldest, key.time());
        newest = Math.max(newest, key.time());
    }

    void clean(String room, long before) {
        cleaned.merge(room, before, Math::max);
    }

    /// Everything before `offset` in the segment is indexed.
    void reached(int offset) {
        end = offset;
    }

    /// The first `limit` messages of `room` from `start` to before `before`.
    List<Locator> first(String room, long start, long before, int limit) {
        return whileThere(
                open ->
                        take(
                                open.byTime()
                                        .valueIterator(
                                                MessageKey.from(room, start),
                                                true,
                                                MessageKey.from(room, before),
                                                false),
                                limit),
                List.of());
    }

    /// The last `limit` messages of `room` from `start` to before `before`, newest first.
    List<Locator> last(String room, long start, long before, int limit) {
        return whileThere(
                open ->
                        take(
                                open.byTime()
                                        .descendingValueIterator(
                                                MessageKey.from(room, start),
                                                true,
                                                MessageKey.from(room, before),
                                                false),
                                limit),
                List.of());
    }

    private static List<Locator> take(Iterator<byte[]> values, int limit) {
        var found = new ArrayList<Locator>();
        while (found.size() < limit && values.hasNext()) {
            found.add(Locator.decode(values.next()));
        }
        return found;
    }

    /// The message of that id, if it was sent at `least` or later.
    Optional<Locator> find(String room, String messageUId, long least) {
        return whileThere(
                open -> {
                    var time = open.byUId().get(MessageKey.byUId(room, messageUId));
                    return time == null || time < least
                            ? Optional.empty()
                            : Optional.ofNullable(
                                            open.byTime()
                                                    .get(
                                                            new MessageKey(room, time, messageUId)
                                                                    .byRoom()))
                                    .map(Locator::decode);
                },
                Optional.empty());
    }

    /// The time of the room's newest message here; [Long#MIN_VALUE] when there is none.
    long newestOf(String room) {
        return whileThere(
                open -> {
                    var keys =
                            open.byTime()
                                    .descendingKeyIterator(
                                            MessageKey.from(room, Long.MIN_VALUE),
                                            true,
                                            MessageKey.from(room, Long.MAX_VALUE),
                                            false);
                    return keys.hasNext() ? MessageKey.time(keys.next()) : Long.MIN_VALUE;
                },
                Long.MIN_VALUE);
    }

    private <T> T whileThere(Function<Tables, T> query, T whenDeleted) {
        lock.readLock().lock();
        try {
            return deleted ? whenDeleted : query.apply(opened());
        } finally {
            lock.readLock().unlock();
        }
    }

    private synchronized Tables opened() {
        var open = tables;
        if (open == null) {
            open = Tables.open(maker().readOnly());
            tables = open;
        }
        return open;
    }

    /// Its segment is full, or the store stops: forces it and marks it as whole.
    void finish(long lastBatch) throws IOException {
        close();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        new SegmentMark(lastBatch, end, Files.size(file), oldest, newest, cleaned)
                .write(folder, segment);
    }

    void close() {
        lock.writeLock().lock();
        try {
            closeTables();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private synchronized void closeTables() {
        if (tables != null) {
            tables.db().close();
            tables = null;
        }
    }

    void delete() throws IOException {
        lock.writeLock().lock();
        try {
            deleted = true;
            closeTables();
            deleteFiles(folder, segment);
        } finally {
            lock.writeLock().unlock();
        }
    }

    static void deleteFiles(Path folder, long segment) throws IOException {
        SegmentMark.delete(folder, segment);
        Files.deleteIfExists(SegmentMark.index(folder, segment));
    }
}
