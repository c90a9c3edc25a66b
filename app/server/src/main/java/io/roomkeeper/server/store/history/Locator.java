package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.Place;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// Where the index says a message is: the place of its JSON, the length, and the checksum by which
/// damage is noticed.
record Locator(Place place, int length, int crc) {
    private static final int ID_AT = 3 * Integer.BYTES;

    static Locator of(Place place, byte[] json) {
        return new Locator(place, json.length, checksum(json, 0, json.length));
    }

    /// One that was encoded, in `segment`.
    static Locator decode(long segment, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        return new Locator(new Place(segment, in.getInt()), in.getInt(), in.getInt());
    }

    /// Without the segment, which is known where it is stored, and with the hash of the message's
    /// id.
    byte[] encoded(long id) {
        return ByteBuffer.allocate(ID_AT + Long.BYTES)
                .putInt(place.offset())
                .putInt(length)
                .putInt(crc)
                .putLong(id)
                .array();
    }

    /// The hash in an encoded one.
    static long id(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong(ID_AT);
    }

    /// Whether its JSON is what stands at `start` of `bytes`.
    boolean fits(byte[] bytes, int start) {
        return checksum(bytes, start, length) == crc;
    }

    /// Bytes of the segment before and with the message.
    int end() {
        return place.offset() + length;
    }

    private static int checksum(byte[] bytes, int start, int length) {
        var sum = new CRC32C();
        sum.update(bytes, start, length);
        return (int) sum.getValue();
    }
}
