package io.roomkeeper.server.store.state;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.RoomRow;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Keys by which rooms are sorted by their end: kind, time in milliseconds, room. Of rooms without
/// a lifetime of their own the time is that since when they are idle, for the app's setting may
/// change.
final class DeadlineKeys {
    static final byte IDLE_SINCE = 'd';
    static final byte OWN_END = 'e';

    private static final int ROOM_AT = 1 + Long.BYTES;

    private final List<byte[]> keys = new ArrayList<>();
    private long rooms;

    /// Empty for no room and for one that does not end by itself.
    static byte[] of(@Nullable RoomRow row) {
        if (row == null || row.kept()) {
            return new byte[0];
        }
        var own = row.lifetime();
        return own == null
                ? key(IDLE_SINCE, row.activity().last(), row.room())
                : row.end(row.activity().last(), own.minutes())
                        .map(end -> key(OWN_END, end, row.room()))
                        .orElse(new byte[0]);
    }

    // Rounded up: what is found to be over by its key is over.
    private static byte[] key(byte kind, Instant at, RoomId room) {
        long millis = at.toEpochMilli();
        boolean exact = Instant.ofEpochMilli(millis).equals(at);
        var id = room.value().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(ROOM_AT + id.length)
                .put(kind)
                .putLong(exact ? millis : millis + 1)
                .put(id)
                .array();
    }

    /// Before all keys of that kind at `millis` or later.
    static byte[] first(byte kind, long millis) {
        return ByteBuffer.allocate(ROOM_AT).put(kind).putLong(millis).array();
    }

    static RoomId room(byte[] key) {
        return new RoomId(new String(key, ROOM_AT, key.length - ROOM_AT, StandardCharsets.UTF_8));
    }

    void add(RoomRow row) {
        rooms++;
        var key = of(row);
        if (key.length > 0) {
            keys.add(key);
        }
    }

    /// How many rooms were added, those without an end too.
    long rooms() {
        return rooms;
    }

    List<byte[]> sorted() {
        keys.sort(Arrays::compareUnsigned);
        return keys;
    }
}
