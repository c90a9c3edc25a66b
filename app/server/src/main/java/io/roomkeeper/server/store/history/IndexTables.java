package io.roomkeeper.server.store.history;

import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// The tables of the index of a full segment: numbers of rooms, messages by room and time, and
/// their ids.
record IndexTables(
        DB db,
        BTreeMap<String, Integer> rooms,
        BTreeMap<byte[], byte[]> messages,
        BTreeMap<byte[], byte[]> ids) {
    private static final byte[] NOTHING = {};

    static IndexTables open(Path file) {
        var db = maker(file).readOnly().make();
        return new IndexTables(
                db, rooms(db).open(), bytes(db, "messages").open(), bytes(db, "ids").open());
    }

    static DB.TreeMapMaker<String, Integer> rooms(DB db) {
        return db.treeMap("rooms", Serializer.STRING, Serializer.INTEGER);
    }

    static DB.TreeMapMaker<byte[], byte[]> bytes(DB db, String name) {
        return db.treeMap(name, Serializer.BYTE_ARRAY, Serializer.BYTE_ARRAY);
    }

    /// No transactions: the file is trusted only when it was written as a whole.
    static DBMaker.Maker maker(Path file) {
        return DBMaker.fileDB(file.toFile()).fileMmapEnable().fileSyncDisable();
    }

    /// Writes all of `live` to `file`, which must not be there.
    static void write(Path file, LiveIndex live) {
        try (var db = maker(file).make()) {
            var rooms = rooms(db).createFromSink();
            var messages = bytes(db, "messages").createFromSink();
            var ids = new ArrayList<byte[]>();
            var number = new AtomicInteger();
            live.each((room, part) -> {
                int next = number.getAndIncrement();
                rooms.put(room, next);
                part.each((time, at, id) -> {
                    messages.put(MessageKey.of(next, time, at.place().offset()), at.encoded(id));
                    ids.add(MessageId.key(next, id, time, at.place().offset()));
                });
            });
            rooms.create();
            messages.create();
            ids.sort(Arrays::compareUnsigned);
            var byId = bytes(db, "ids").createFromSink();
            ids.forEach(id -> byId.put(id, NOTHING));
            byId.create();
        }
    }
}
