package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.RoomRow;

import org.jspecify.annotations.Nullable;
import org.mapdb.Atomic;
import org.mapdb.BTreeMap;
import org.mapdb.DB;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// When which room ends, by what is stored of it; follows from the rows of the rooms and is built
/// anew with them. Counts the rooms besides.
final class Deadlines {
    private static final String TABLE = "deadlines";
    private static final String COUNT = "rooms";
    private static final byte[] NOTHING = {};

    private final BTreeMap<byte[], byte[]> ends;
    private final Atomic.Long stored;
    private final AtomicLong rooms;

    private Deadlines(BTreeMap<byte[], byte[]> ends, Atomic.Long stored) {
        this.ends = ends;
        this.stored = stored;
        rooms = new AtomicLong(stored.get());
    }

    static Deadlines open(DB db) {
        return new Deadlines(table(db).createOrOpen(), db.atomicLong(COUNT).createOrOpen());
    }

    static Deadlines build(DB db, DeadlineKeys keys) {
        var sink = table(db).createFromSink();
        keys.sorted().forEach(key -> sink.put(key, NOTHING));
        var ends = sink.create();
        var stored = db.atomicLong(COUNT).createOrOpen();
        stored.set(keys.rooms());
        return new Deadlines(ends, stored);
    }

    private static DB.TreeMapMaker<byte[], byte[]> table(DB db) {
        return StateTables.table(db, TABLE);
    }

    /// A room's row is another one now; null when there was none or is none any more.
    void changed(@Nullable RoomRow before, @Nullable RoomRow after) {
        if ((before == null) != (after == null)) {
            rooms.addAndGet(after == null ? -1 : 1);
            stored.set(rooms.get());
        }
        var from = DeadlineKeys.of(before);
        var to = DeadlineKeys.of(after);
        if (!Arrays.equals(from, to)) {
            if (from.length > 0) {
                ends.remove(from);
            }
            if (to.length > 0) {
                ends.put(to, NOTHING);
            }
        }
    }

    long roomCount() {
        return rooms.get();
    }

    List<RoomId> due(Instant now, Instant since, int inactivityMinutes, int limit) {
        var found = new ArrayList<RoomId>();
        add(found, DeadlineKeys.OWN_END, now.toEpochMilli(), limit);
        var inactive = Duration.ofMinutes(inactivityMinutes);
        if (!now.isBefore(since.plus(inactive))) {
            add(found, DeadlineKeys.IDLE_SINCE, now.minus(inactive).toEpochMilli(), limit);
        }
        return found;
    }

    private void add(List<RoomId> found, byte kind, long until, int limit) {
        var keys =
                ends.keyIterator(
                        DeadlineKeys.first(kind, 0),
                        true,
                        DeadlineKeys.first(kind, until + 1),
                        false);
        while (found.size() < limit && keys.hasNext()) {
            found.add(DeadlineKeys.room(keys.next()));
        }
    }
}
