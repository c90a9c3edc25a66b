package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.Disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;

/// Writes entries into a new file, a block at a time.
public final class SnapshotWriter {
    /// Bytes after which the file is forced: a long force at the end would hold up the journal's.
    private static final int FORCED_EVERY = 8 * 1024 * 1024;

    private final Disk.Segment file;
    private final long batch;
    private ByteBuffer block = ByteBuffer.allocate(Block.HEADER + Block.FULL);
    private long offset;
    private long unforced;
    private long entries;

    private SnapshotWriter(Disk.Segment file, long batch) {
        this.file = file;
        this.batch = batch;
    }

    /// Writes all of `sorted` and forces the file.
    public static void write(Disk.Segment file, long batch, Iterator<Entry> sorted)
            throws IOException {
        var writer = new SnapshotWriter(file, batch);
        writer.header();
        while (sorted.hasNext()) {
            writer.add(sorted.next());
        }
        writer.footer();
        file.force();
    }

    private void header() throws IOException {
        var header = ByteBuffer.allocate(Block.FILE_HEADER);
        header.putLong(Block.MAGIC).putInt(Block.VERSION).putLong(batch);
        header.putInt(Block.checksum(batch, 0, header.array(), 0, header.position()));
        append(header.flip());
        block.position(Block.HEADER);
    }

    private void add(Entry entry) throws IOException {
        int bytes = Block.ENTRY_HEADER + entry.key().length + entry.value().length;
        if (entry.key().length > Block.MAX_KEY || bytes > Block.MAX) {
            throw new IOException(
                    "an entry is too large for a snapshot: key %d bytes, value %d bytes"
                            .formatted(entry.key().length, entry.value().length));
        }
        if (block.remaining() < bytes) {
            flush();
        }
        if (block.remaining() < bytes) {
            block = ByteBuffer.allocate(Block.HEADER + bytes).position(Block.HEADER);
        }
        block.putShort((short) entry.key().length).put(entry.key());
        block.putInt(entry.value().length).put(entry.value());
        entries++;
    }

    private void flush() throws IOException {
        int length = block.position() - Block.HEADER;
        if (length > 0) {
            block.putInt(0, length);
            block.putInt(
                    Integer.BYTES,
                    Block.checksum(batch, offset, block.array(), Block.HEADER, length));
            append(block.flip());
        }
        block.clear().position(Block.HEADER);
    }

    private void footer() throws IOException {
        flush();
        var footer = ByteBuffer.allocate(Block.HEADER + Block.FOOTER);
        footer.position(Block.HEADER).putLong(entries).putLong(offset);
        footer.putInt(
                Integer.BYTES,
                Block.checksum(batch, offset, footer.array(), Block.HEADER, Block.FOOTER));
        append(footer.flip());
    }

    private void append(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        file.append(bytes);
        offset += length;
        unforced += length;
        if (unforced >= FORCED_EVERY) {
            file.force();
            unforced = 0;
        }
    }
}
