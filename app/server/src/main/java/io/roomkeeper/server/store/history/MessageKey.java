package io.roomkeeper.server.store.history;

import java.nio.ByteBuffer;

/// Names a message in the index of a full segment, as bytes that sort by room, time and offset in
/// the segment. Rooms have numbers there; times are milliseconds, none of them below 0.
final class MessageKey {
    private MessageKey() {}

    static byte[] of(int room, long time, int offset) {
        return ByteBuffer.allocate(2 * Integer.BYTES + Long.BYTES)
                .putInt(room)
                .putLong(time)
                .putInt(offset)
                .array();
    }

    /// The first key of `room` from `time` on.
    static byte[] from(int room, long time) {
        return of(room, Math.max(0, time), 0);
    }

    static int room(byte[] key) {
        return ByteBuffer.wrap(key).getInt();
    }

    static long time(byte[] key) {
        return ByteBuffer.wrap(key).getLong(Integer.BYTES);
    }
}
