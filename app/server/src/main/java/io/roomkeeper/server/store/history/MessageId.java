package io.roomkeeper.server.store.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Ids of messages in the index, where 64 bits stand for them: whoever finds one compares the id.
final class MessageId {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private MessageId() {}

    /// FNV-1a over the UTF-8 of the id; part of the stored format.
    static long hash(String messageUId) {
        long hash = FNV_OFFSET;
        for (byte each : messageUId.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    /// The key of a message by its id.
    static byte[] key(int room, long hash, long time, int offset) {
        return ByteBuffer.allocate(2 * Integer.BYTES + 2 * Long.BYTES)
                .putInt(room)
                .putLong(hash)
                .putLong(time)
                .putInt(offset)
                .array();
    }

    /// The time in such a key.
    static long time(byte[] key) {
        return ByteBuffer.wrap(key).getLong(Integer.BYTES + Long.BYTES);
    }

    /// The message's offset in the segment in such a key.
    static int offset(byte[] key) {
        return ByteBuffer.wrap(key).getInt(Integer.BYTES + 2 * Long.BYTES);
    }
}
