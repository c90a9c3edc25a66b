package io.roomkeeper.server.store.snapshot;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// The parts of a snapshot file. See `JOURNAL.md`.
final class Block {
    /// How snapshots are written today; a reader refuses a higher one.
    static final int VERSION = 1;

    /// First bytes of the file: `RKSNAP`, a line end that transfers like to change, and a zero.
    static final long MAGIC = 0x524B_534E_4150_0D00L;

    /// Bytes at the start of the file: magic 8, version 4, batch 8, checksum 4.
    static final int FILE_HEADER = 24;

    /// Bytes before the entries of a block: length 4, checksum 4.
    static final int HEADER = 8;

    /// Bytes of entries after which a block is ended.
    static final int FULL = 256 * 1024;

    /// Bytes of entries in one block; a longer one is damage.
    static final int MAX = 64 * 1024 * 1024;

    /// Bytes of an entry besides its own: length of the key 2, length of the value 4.
    static final int ENTRY_HEADER = 6;

    /// Bytes of a key.
    static final int MAX_KEY = 0xFFFF;

    /// Bytes after the length 0 and the checksum that end the blocks: entries 8, offset 8.
    static final int FOOTER = 16;

    private Block() {}

    /// Over the batch, the place in the file, and the bytes there: a block that belongs elsewhere
    /// does not match.
    static int checksum(long batch, long offset, byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(20).putLong(batch).putLong(offset).putInt(length).flip());
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
