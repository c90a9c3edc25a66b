package io.roomkeeper.server.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Names a message in the index, as bytes that sort like the parts do. A room's name has no zero
/// byte, which ends it here; `time` is milliseconds.
record MessageKey(String room, long time, String messageUId) {
    /// The first key of `room` from `time` on.
    static byte[] from(String room, long time) {
        return new MessageKey(room, time, "").byRoom();
    }

    /// The first key of all rooms from `time` on.
    static byte[] from(long time) {
        return ByteBuffer.allocate(Long.BYTES).putLong(sortable(time)).array();
    }

    static MessageKey ofRoomKey(byte[] bytes) {
        int end = endOfRoom(bytes, 0);
        return new MessageKey(
                text(bytes, 0, end),
                time(bytes, end + 1),
                text(bytes, end + 1 + Long.BYTES, bytes.length));
    }

    static MessageKey ofTimeKey(byte[] bytes) {
        int end = endOfRoom(bytes, Long.BYTES);
        return new MessageKey(
                text(bytes, Long.BYTES, end), time(bytes, 0), text(bytes, end + 1, bytes.length));
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

    byte[] byTime() {
        var name = utf8(room);
        var id = utf8(messageUId);
        return ByteBuffer.allocate(Long.BYTES + name.length + 1 + id.length)
                .putLong(sortable(time))
                .put(name)
                .put((byte) 0)
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

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static long time(byte[] bytes, int at) {
        return sortable(ByteBuffer.wrap(bytes).getLong(at));
    }

    private static int endOfRoom(byte[] bytes, int from) {
        int end = from;
        while (bytes[end] != 0) {
            end++;
        }
        return end;
    }
}
