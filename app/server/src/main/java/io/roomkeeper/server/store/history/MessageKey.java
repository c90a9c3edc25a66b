package io.roomkeeper.server.store.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Names a message in the index, as bytes that sort like the parts do. A room's name has no zero
/// byte, which ends it here; `time` is milliseconds.
record MessageKey(String room, long time, String messageUId) {
    /// The first key of `room` from `time` on.
    static byte[] from(String room, long time) {
        return new MessageKey(room, time, "").byRoom();
    }

    /// The time in a key by room.
    static long time(byte[] byRoom) {
        int end = 0;
        while (byRoom[end] != 0) {
            end++;
        }
        return sortable(ByteBuffer.wrap(byRoom).getLong(end + 1));
    }

    byte[] byRoom() {
        var name = utf8(room);
        var id = utf8(messageUId);
        return ByteBuffer.allocate(name.length + 1 + Long.BYTES + id.length)
                .put(name)
                .put((byte) 0)
                .putLong(sortable(time))
                .put(id)
                .array();
    }

    byte[] byUId() {
        return byUId(room, messageUId);
    }

    static byte[] byUId(String room, String messageUId) {
        return utf8(room + '\0' + messageUId);
    }

    // Bytes compare without a sign; the same step leads there and back.
    private static long sortable(long time) {
        return time ^ Long.MIN_VALUE;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
