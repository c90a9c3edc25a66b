package io.roomkeeper.server.store.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Says of a segment which rooms it surely has nothing of, by one read of 64 bytes: a Bloom filter
/// whose bits for one room are in one block, which ends with its checksum. Of rooms that are not
/// there about one in a hundred seems to be, and every one when the block is damaged.
final class RoomFilter {
    private static final int BLOCK = 64;
    private static final int SUMMED = BLOCK - Integer.BYTES;
    private static final int BITS = 8 * SUMMED;
    private static final int BITS_PER_ROOM = 12;
    private static final int PROBES = 6;

    private final byte[] blocks;

    /// For about `rooms` rooms.
    RoomFilter(int rooms) {
        int bits = Math.max(1, rooms) * BITS_PER_ROOM;
        blocks = new byte[(bits + BITS - 1) / BITS * BLOCK];
    }

    void add(String room) {
        long hash = hash(room);
        int block = block(hash, blocks.length);
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            blocks[block + bit / 8] |= (byte) (1 << (bit % 8));
        }
    }

    void write(Path file) throws IOException {
        try (var out =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(summed());
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    private byte[] summed() {
        var all = ByteBuffer.wrap(blocks.clone());
        for (int block = 0; block < blocks.length; block += BLOCK) {
            all.putInt(block + SUMMED, checksum(blocks, block));
        }
        return all.array();
    }

    private static int checksum(byte[] bytes, int block) {
        var sum = new CRC32C();
        sum.update(bytes, block, SUMMED);
        return (int) sum.getValue();
    }

    /// Whether the filter in `file` lets `room` be there.
    static boolean mayHave(Path file, String room) throws IOException {
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            long hash = hash(room);
            var block = ByteBuffer.allocate(BLOCK);
            long start = block(hash, Math.toIntExact(in.size()));
            while (block.hasRemaining() && in.read(block, start + block.position()) > 0) {}
            return block.hasRemaining()
                    || block.getInt(SUMMED) != checksum(block.array(), 0)
                    || hasAll(block.array(), hash);
        }
    }

    private static boolean hasAll(byte[] block, long hash) {
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            if ((block[bit / 8] >> (bit % 8) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int block(long hash, int length) {
        return (int) Long.remainderUnsigned(hash >>> 32, Math.max(1, length / BLOCK)) * BLOCK;
    }

    private static int bit(long hash, int probe) {
        int step = (int) hash | 1;
        return Integer.remainderUnsigned((int) (hash >>> 16) + probe * step, BITS);
    }

    // The room's bits are mixed once more, for FNV leaves the high ones of short names alike.
    private static long hash(String room) {
        long mixed = MessageId.hash(room);
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
