package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.StoreException;

import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;

/// The index of a full segment in a MapDB file of its own, written at once and then only read. The
/// file is open while it is asked for, and some time after.
final class StoredIndex implements SegmentIndex {
    private final Path folder;
    private final long segment;
    private final SegmentMark mark;
    private final OpenIndexes open;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean deleted;
    private boolean checked;
    private @Nullable IndexTables tables;

    /// The one that `mark` speaks of; `open` keeps count of those whose files are open.
    StoredIndex(Path folder, long segment, SegmentMark mark, OpenIndexes open) {
        this.folder = folder;
        this.segment = segment;
        this.mark = mark;
        this.open = open;
    }

    /// Stores `live`, whose segment ends with batch `lastBatch`, in place of what is there.
    static StoredIndex store(Path folder, LiveIndex live, long lastBatch, OpenIndexes open)
            throws IOException {
        long segment = live.segment();
        deleteFiles(folder, segment);
        var file = SegmentMark.index(folder, segment);
        IndexTables.write(file, live);
        force(file);
        var filter = new RoomFilter(live.roomCount());
        live.each((room, _) -> filter.add(room));
        filter.write(SegmentMark.filter(folder, segment));
        var mark = SegmentMark.of(live, lastBatch, Files.size(file), SegmentMark.checksum(file));
        mark.write(folder, segment);
        return new StoredIndex(folder, segment, mark, open);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public long segment() {
        return segment;
    }

    @Override
    public int end() {
        return mark.end();
    }

    @Override
    public long oldest() {
        return mark.oldest();
    }

    @Override
    public long newest() {
        return mark.newest();
    }

    @Override
    public Map<String, Long> cleaned() {
        return mark.cleaned();
    }

    @Override
    public List<Locator> first(String room, long start, long before, int limit) throws IOException {
        return some(BTreeMap::valueIterator, room, start, before, limit);
    }

    @Override
    public List<Locator> last(String room, long start, long before, int limit) throws IOException {
        return some(BTreeMap::descendingValueIterator, room, start, before, limit);
    }

    private interface Order {
        Iterator<byte[]> values(
                BTreeMap<byte[], byte[]> messages,
                byte[] from,
                boolean withFrom,
                byte[] to,
                boolean withTo);
    }

    private List<Locator> some(Order order, String room, long start, long before, int limit)
            throws IOException {
        return ask(
                room,
                (asked, number) -> {
                    var values =
                            order.values(
                                    asked.messages(),
                                    MessageKey.from(number, start),
                                    true,
                                    MessageKey.from(number, before),
                                    false);
                    var found = new ArrayList<Locator>();
                    while (found.size() < limit && values.hasNext()) {
                        found.add(Locator.decode(segment, values.next()));
                    }
                    return found;
                },
                List.of());
    }

    @Override
    public List<Locator> withId(String room, String messageUId, long least) throws IOException {
        long hash = MessageId.hash(messageUId);
        return ask(
                room,
                (asked, number) -> {
                    var found = new ArrayList<Locator>();
                    var keys =
                            asked.ids()
                                    .keyIterator(
                                            MessageId.key(number, hash, Math.max(0, least), 0),
                                            true,
                                            MessageId.key(
                                                    number,
                                                    hash,
                                                    Long.MAX_VALUE,
                                                    Integer.MAX_VALUE),
                                            true);
                    keys.forEachRemaining(key -> {
                        var at =
                                asked.messages()
                                        .get(
                                                MessageKey.of(
                                                        number,
                                                        MessageId.time(key),
                                                        MessageId.offset(key)));
                        if (at != null) {
                            found.add(Locator.decode(segment, at));
                        }
                    });
                    return found;
                },
                List.of());
    }

    @Override
    public long newestOf(String room) throws IOException {
        return ask(
                room,
                (asked, number) -> {
                    var keys =
                            asked.messages()
                                    .descendingKeyIterator(
                                            MessageKey.from(number, 0),
                                            true,
                                            MessageKey.from(number, Long.MAX_VALUE),
                                            true);
                    return keys.hasNext() ? MessageKey.time(keys.next()) : Long.MIN_VALUE;
                },
                Long.MIN_VALUE);
    }

    private <T> T ask(String room, BiFunction<IndexTables, Integer, T> question, T nothing)
            throws IOException {
        lock.readLock().lock();
        try {
            if (deleted || !RoomFilter.mayHave(SegmentMark.filter(folder, segment), room)) {
                return nothing;
            }
            var asked = opened();
            var number = asked.rooms().get(room);
            return number == null ? nothing : question.apply(asked, number);
        } finally {
            lock.readLock().unlock();
            open.used(this);
        }
    }

    /// All of it in memory, to be written on.
    LiveIndex live() {
        var live = new LiveIndex(segment, mark);
        try (var db = IndexTables.open(SegmentMark.index(folder, segment)).db()) {
            var names = new ArrayList<String>();
            IndexTables.rooms(db).open().keyIterator().forEachRemaining(names::add);
            IndexTables.bytes(db, "messages")
                    .open()
                    .entryIterator()
                    .forEachRemaining(entry ->
                            live.put(
                                    names.get(MessageKey.room(entry.getKey())),
                                    MessageKey.time(entry.getKey()),
                                    Locator.decode(segment, entry.getValue()),
                                    Locator.id(entry.getValue())));
        }
        return live;
    }

    /// Whether it holds what was written.
    boolean isWhole() throws IOException {
        return SegmentMark.checksum(SegmentMark.index(folder, segment)) == mark.indexChecksum();
    }

    private void check() throws IOException {
        if (!checked && !isWhole()) {
            throw new StoreException(
                    "The index %s of the history is damaged. Stop the server and delete the file: the next start makes it anew."
                            .formatted(SegmentMark.index(folder, segment)));
        }
        checked = true;
    }

    private synchronized IndexTables opened() throws IOException {
        var already = tables;
        if (already == null) {
            check();
            already = IndexTables.open(SegmentMark.index(folder, segment));
            tables = already;
        }
        return already;
    }

    synchronized boolean isOpen() {
        return tables != null;
    }

    /// Closes the file until it is needed again.
    @Override
    public void close() {
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

    @Override
    public void delete() throws IOException {
        lock.writeLock().lock();
        try {
            deleted = true;
            closeTables();
            deleteFiles(folder, segment);
        } finally {
            lock.writeLock().unlock();
        }
        open.forget(this);
    }

    static void deleteFiles(Path folder, long segment) throws IOException {
        SegmentMark.delete(folder, segment);
        Files.deleteIfExists(SegmentMark.index(folder, segment));
        Files.deleteIfExists(SegmentMark.filter(folder, segment));
    }
}
