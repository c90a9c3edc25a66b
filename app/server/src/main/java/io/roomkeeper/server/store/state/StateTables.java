package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppState;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Note;
import io.roomkeeper.server.engine.RoomRow;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.User;
import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.snapshot.Delta;
import io.roomkeeper.server.store.snapshot.Edit;
import io.roomkeeper.server.store.snapshot.Entry;

import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBException;
import org.mapdb.DBMaker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The present state in MapDB: all entries in one sorted table, and when which room ends. Changed
/// by one thread, a change as a whole; read by all.
final class StateTables implements AutoCloseable {
    /// Lines of the audit log that are looked at in one step.
    private static final int LINES_AT_ONCE = 1_000;

    private static final String ENTRIES = "entries";
    private static final int NODE_ENTRIES = 16;
    private static final long GROWTH_BYTES = 16L * 1024 * 1024;

    private final DB db;
    private final BTreeMap<byte[], byte[]> entries;
    private final Deadlines deadlines;
    private final StateReads reads;
    private final ChangeEdits edits;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private StateTables(DB db, BTreeMap<byte[], byte[]> entries, Deadlines deadlines) {
        this.db = db;
        this.entries = entries;
        this.deadlines = deadlines;
        reads = new StateReads(entries);
        edits = new ChangeEdits(reads.lastAuditNumber());
    }

    /// Opens what is in `file`, which was closed cleanly, or makes it.
    static StateTables open(Path file) {
        var db = maker(file).make();
        return new StateTables(db, table(db).createOrOpen(), Deadlines.open(db));
    }

    /// Makes `file` anew with these entries. Throws [StoreException] when there is no room for it.
    static StateTables build(Path file, Iterator<Entry> sorted) throws IOException {
        Files.deleteIfExists(file);
        try {
            return build(maker(file).make(), sorted);
        } catch (DBException.VolumeIOError failed) {
            throw new StoreException(
                    "%s cannot be written: %s. Nothing is lost: it is built anew at the next start."
                            .formatted(file, reason(failed)),
                    failed);
        }
    }

    private static String reason(DBException failed) {
        return failed.getCause() instanceof IOException error
                ? DataFolder.reason(error)
                : String.valueOf(failed.getMessage());
    }

    private static StateTables build(DB db, Iterator<Entry> sorted) {
        try {
            var sink = table(db).createFromSink();
            var ends = new DeadlineKeys();
            while (sorted.hasNext()) {
                var entry = sorted.next();
                sink.put(entry.key(), entry.value());
                if (entry.key()[0] == StateKey.ROOM) {
                    ends.add(row(entry.value()));
                }
            }
            return new StateTables(db, sink.create(), Deadlines.build(db, ends));
        } catch (RuntimeException failed) {
            db.close();
            throw failed;
        }
    }

    /// No transactions: they don't survive a crash, so the file is only trusted after a clean stop.
    private static DBMaker.Maker maker(Path file) {
        return DBMaker.fileDB(file.toFile())
                .fileMmapEnable()
                .fileSyncDisable()
                .allocateIncrement(GROWTH_BYTES);
    }

    private static DB.TreeMapMaker<byte[], byte[]> table(DB db) {
        return table(db, ENTRIES);
    }

    /// Nodes are small, for a put writes a whole one.
    static DB.TreeMapMaker<byte[], byte[]> table(DB db, String name) {
        return db.treeMap(name, new PackedBytes(), new PackedBytes()).maxNodeSize(NODE_ENTRIES);
    }

    private static RoomRow row(byte[] value) {
        return StateCodec.decode(value, RoomRow.class);
    }

    /// Takes in the changes of some calls; nobody sees some of them only. They are put together
    /// first and taken in by key, so that what they all write is written once.
    void apply(List<Recorded> changes) {
        var delta = new Delta();
        changes.forEach(change -> edits.of(change).forEach(delta::add));
        lock.writeLock().lock();
        try {
            delta.wiped().forEachRemaining(prefix -> apply(new Edit.Wipe(prefix)));
            delta.edits().forEachRemaining(this::apply);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void apply(Edit edit) {
        switch (edit) {
            case Edit.Put(var key, var value) -> changed(key, entries.put(key, value), value);
            case Edit.Remove(var key) -> changed(key, entries.remove(key), null);
            case Edit.Update(var key, var change) -> {
                var before = entries.get(key);
                if (before != null) {
                    var after = change.apply(before);
                    entries.put(key, after);
                    changed(key, before, after);
                }
            }
            case Edit.Wipe(var prefix) ->
                    entries.subMap(prefix, true, StateKey.behind(prefix), false).clear();
        }
    }

    private void changed(byte[] key, byte @Nullable [] before, byte @Nullable [] after) {
        if (key[0] == StateKey.ROOM) {
            deadlines.changed(
                    before == null ? null : row(before), after == null ? null : row(after));
        }
    }

    /// Looks at the first `count` entries behind `from` and removes those that `kept` refuses. The
    /// last key it looked at, if there are more behind.
    Optional<byte[]> trim(byte[] from, int count, Predicate<Entry> kept) {
        var looked = entries.entryIterator(from, false, null, false);
        var gone = new ArrayList<byte[]>();
        var last = from;
        for (int i = 0; i < count && looked.hasNext(); i++) {
            var entry = looked.next();
            last = entry.getKey();
            if (!kept.test(new Entry(last, entry.getValue()))) {
                gone.add(last);
            }
        }
        remove(gone);
        return looked.hasNext() ? Optional.of(last) : Optional.empty();
    }

    private void remove(List<byte[]> keys) {
        lock.writeLock().lock();
        try {
            keys.forEach(entries::remove);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    Optional<RoomState> room(RoomId id) {
        return read(() -> reads.room(id));
    }

    /// See [io.roomkeeper.server.engine.StateStore#rooms].
    List<RoomRow> rooms(@Nullable RoomId after, int limit, String text) {
        return reads.rooms(after, limit, text);
    }

    long lastAuditNumber() {
        return reads.lastAuditNumber();
    }

    long roomCount() {
        return deadlines.roomCount();
    }

    /// See [io.roomkeeper.server.engine.StateStore#due].
    List<RoomId> due(Instant now, Instant since, int inactivityMinutes, int limit) {
        return read(() -> deadlines.due(now, since, inactivityMinutes, limit));
    }

    AppState loadApp() {
        return read(reads::app);
    }

    Optional<User> user(UserId id) {
        return reads.user(id);
    }

    List<Note> notes(UserId user) {
        return read(() -> reads.notes(user));
    }

    /// Lines that happened at `cutoff`, in milliseconds, or later.
    List<AuditLog.Line> find(AuditLog.Query query, long cutoff) {
        return read(() -> reads.find(query, cutoff));
    }

    /// Looks in small steps, so that nobody who changes something waits for long.
    AuditLog.Found search(AuditLog.Search search, long cutoff) {
        var scan = read(() -> new AuditScan(entries, search, cutoff));
        while (!scan.isOver()) {
            read(() -> {
                scan.step(LINES_AT_ONCE);
                return scan;
            });
        }
        return scan.found();
    }

    @Override
    public void close() {
        db.close();
    }
}
