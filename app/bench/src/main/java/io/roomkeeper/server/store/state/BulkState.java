package io.roomkeeper.server.store.state;

import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.snapshot.Delta;
import io.roomkeeper.server.store.snapshot.Edit;
import io.roomkeeper.server.store.snapshot.Entry;
import io.roomkeeper.server.store.snapshot.SnapshotName;
import io.roomkeeper.server.store.snapshot.SnapshotWriter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Makes a data folder whose state is one snapshot, with the entries and in the format that the
/// store writes: a large one change by change would take an hour. In the store's package, because
/// nobody else knows entries.
public final class BulkState implements Iterator<Entry> {
    private static final long BATCH = 1;

    /// The tables that changes of rooms without moderation of all put entries into, in the order of
    /// their keys.
    private static final byte[] TABLES = {
        StateKey.AUDIT_LINE,
        StateKey.AUDIT_OF_ROOM,
        StateKey.AUDIT_ABOUT_USER,
        StateKey.ROOM,
        StateKey.IN_ROOM
    };

    private final int rooms;
    private final IntFunction<List<? extends Change>> changes;
    private final Queue<Entry> next = new ArrayDeque<>();
    private ChangeEdits edits = new ChangeEdits(0);
    private int table;
    private int room;

    private BulkState(int rooms, IntFunction<List<? extends Change>> changes) {
        this.rooms = rooms;
        this.changes = changes;
        next.add(new Entry(StateKey.lastAuditNumber(), StateKey.number(lines())));
    }

    /// Writes what `changes` of the rooms from 0 to before `rooms`, whose names ascend, add up to.
    /// They are asked for again for each table, so that no more than one room is in memory.
    public static void write(Path data, int rooms, IntFunction<List<? extends Change>> changes)
            throws IOException {
        try (var folder = DataFolder.open(data)) {
            var disk = new FileDisk(folder.folder("journal"));
            try (var file = disk.open(SnapshotName.of(BATCH))) {
                SnapshotWriter.write(file, BATCH, new BulkState(rooms, changes));
            }
            disk.forceFolder();
        }
    }

    private long lines() {
        return IntStream.range(0, rooms)
                .mapToLong(number -> changes.apply(number).stream().filter(Change::audited).count())
                .sum();
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && table < TABLES.length) {
            addNextRoom();
        }
        return !next.isEmpty();
    }

    @Override
    public Entry next() {
        return next.remove();
    }

    private void addNextRoom() {
        if (room == rooms) {
            edits = new ChangeEdits(0);
            table++;
            room = 0;
            return;
        }
        var delta = new Delta();
        for (var change : changes.apply(room)) {
            edits.of(Recorded.of(change)).forEach(delta::add);
        }
        delta.edits()
                .forEachRemaining(edit -> {
                    if (edit instanceof Edit.Put(var key, var value) && key[0] == TABLES[table]) {
                        next.add(new Entry(key, value));
                    }
                });
        room++;
    }
}
