package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.Place;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// Where the index says a message is: the place of its JSON, the length, and the checksum by which
/// damage is noticed.
record Locator(Place place, int length, int crc) {
    private static final int BYTES = Long.BYTES + 3 * Integer.BYTES;

    static Locator of(Place place, byte[] json) {
        return new Locator(place, json.length, checksum(json));
    }

    static Locator decode(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        return new Locator(new Place(in.getLong(), in.getInt()), in.getInt(), in.getInt());
    }

    byte[] encoded() {
        return ByteBuffer.allocate(BYTES)
                .putLong(place.segment())
                .putInt(place.offset())
                .putInt(length)
                .putInt(crc)
                .array();
    }

    boolean fits(byte[] json) {
        return checksum(json) == crc;
    }

    private static int checksum(byte[] json) {
        var sum = new CRC32C();
        sum.update(json);
        return (int) sum.getValue();
    }
}
