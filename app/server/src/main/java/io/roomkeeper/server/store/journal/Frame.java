package io.roomkeeper.server.store.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// One group commit in the journal: `length, crc, batch, records`. See `JOURNAL.md`.
public record Frame(long batch, List<byte[]> records) {
    /// Bytes before the records: length 4, checksum 4, batch number 8.
    public static final int HEADER = 16;

    /// Bytes of records in one frame; a longer one is damage.
    public static final int MAX_BODY = 16 * 1024 * 1024;

    /// Bytes a record takes besides its own.
    public static final int RECORD_HEADER = 5;

    /// How a record is written today; a reader refuses a higher one.
    public static final byte SCHEMA = 2;

    public Frame {
        records = List.copyOf(records);
    }

    /// Bytes of a frame of these records.
    public static long bytes(List<byte[]> records) {
        long bytes = HEADER;
        for (var each : records) {
            bytes += RECORD_HEADER + each.length;
        }
        return bytes;
    }

    /// Whether one frame can have all these records; a reader would take a larger one for damage.
    public static boolean holds(List<byte[]> records) {
        return bytes(records) <= HEADER + MAX_BODY;
    }

    public ByteBuffer encoded() {
        int body = Math.toIntExact(bytes(records) - HEADER);
        var out = ByteBuffer.allocate(HEADER + body);
        out.putInt(body).putInt(0).putLong(batch);
        for (var bytes : records) {
            out.put(SCHEMA).putInt(bytes.length).put(bytes);
        }
        out.putInt(Integer.BYTES, checksum(out.array(), 0, body));
        return out.flip();
    }

    /// Whether a whole, undamaged frame starts at `offset`.
    public static boolean validAt(byte[] file, int offset) {
        if (file.length - offset < HEADER) {
            return false;
        }
        var in = ByteBuffer.wrap(file);
        int body = in.getInt(offset);
        return body >= 0
                && body <= MAX_BODY
                && body <= file.length - offset - HEADER
                && in.getInt(offset + Integer.BYTES) == checksum(file, offset, body);
    }

    public static long batchAt(byte[] file, int offset) {
        return ByteBuffer.wrap(file).getLong(offset + 2 * Integer.BYTES);
    }

    public static int lengthAt(byte[] file, int offset) {
        return HEADER + ByteBuffer.wrap(file).getInt(offset);
    }

    /// The frame at `offset`, which must be valid. A record of a newer schema is refused.
    public static Frame at(byte[] file, int offset) {
        var in = ByteBuffer.wrap(file, offset, lengthAt(file, offset));
        in.position(offset + HEADER);
        var records = new ArrayList<byte[]>();
        while (in.hasRemaining()) {
            byte schema = in.get();
            if (schema > SCHEMA) {
                throw new StoreException(
                        "The journal was written by a newer Roomkeeper (record schema %d, this one reads up to %d)."
                                .formatted(schema, SCHEMA));
            }
            var bytes = new byte[in.getInt()];
            in.get(bytes);
            records.add(bytes);
        }
        return new Frame(batchAt(file, offset), records);
    }

    // Covers everything but the checksum itself, so that no field can change unseen.
    private static int checksum(byte[] file, int offset, int body) {
        var crc = new CRC32C();
        crc.update(file, offset, Integer.BYTES);
        crc.update(file, offset + 2 * Integer.BYTES, Long.BYTES + body);
        return (int) crc.getValue();
    }
}
