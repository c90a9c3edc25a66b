package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.StoreException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// The entries of a snapshot in order, a block at a time in memory. Every step throws
/// [SnapshotDamage] when the file is not as it was written.
public final class SnapshotReader implements Iterator<Entry>, AutoCloseable {
    private final Disk.Source source;
    private final String path;
    private final long batch;
    private final long length;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private byte @Nullable [] lastKey;
    private long offset = Block.FILE_HEADER;
    private long entries;
    private boolean ended;

    private SnapshotReader(Disk.Source source, String path, long batch) throws IOException {
        this.source = source;
        this.path = path;
        this.batch = batch;
        length = source.length();
    }

    /// Opens the snapshot named after `batch`.
    public static SnapshotReader open(Disk disk, long batch) throws IOException {
        return open(disk, SnapshotName.of(batch), batch);
    }

    /// As above, with the snapshot still under another name.
    static SnapshotReader open(Disk disk, String name, long batch) throws IOException {
        var source = disk.source(name);
        try {
            var reader = new SnapshotReader(source, disk.path(name), batch);
            reader.header();
            return reader;
        } catch (IOException | RuntimeException failed) {
            source.close();
            throw failed;
        }
    }

    /// Reads the whole snapshot named after `batch` and tells how many entries it has.
    public static long verify(Disk disk, long batch) throws IOException {
        try (var reader = open(disk, batch)) {
            while (reader.hasNext()) {
                reader.next();
            }
            return reader.entries;
        }
    }

    private void header() {
        var header = ByteBuffer.wrap(bytes(0, Block.FILE_HEADER));
        int checked = Block.FILE_HEADER - Integer.BYTES;
        if (header.getLong() != Block.MAGIC
                || header.getInt(checked) != Block.checksum(batch, 0, header.array(), 0, checked)) {
            throw damage(0, "its header fails the checksum");
        }
        int version = header.getInt();
        if (version > Block.VERSION) {
            throw new StoreException(
                    "The snapshot %s was written by a newer Roomkeeper (version %d, this one reads up to %d)."
                            .formatted(path, version, Block.VERSION));
        }
        if (header.getLong() != batch) {
            throw damage(0, "it has another batch than its name");
        }
    }

    @Override
    public boolean hasNext() {
        if (!block.hasRemaining() && !ended) {
            nextBlock();
        }
        return block.hasRemaining();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var key = part(Short.toUnsignedInt(block.getShort()));
        var entry = new Entry(key, part(block.getInt()));
        if (lastKey != null && Arrays.compareUnsigned(lastKey, key) >= 0) {
            throw damage(offset, "its keys are not in order before it");
        }
        lastKey = key;
        entries++;
        return entry;
    }

    private byte[] part(int bytes) {
        var part = new byte[bytes];
        block.get(part);
        return part;
    }

    private void nextBlock() {
        var header = ByteBuffer.wrap(bytes(offset, Block.HEADER));
        int bytes = header.getInt();
        boolean isFooter = bytes == 0;
        int size = isFooter ? Block.FOOTER : bytes;
        if (size < 0 || size > Block.MAX || size > length - offset - Block.HEADER) {
            throw damage(offset, "its length is wrong");
        }
        var body = bytes(offset + Block.HEADER, size);
        if (header.getInt() != Block.checksum(batch, offset, body, 0, size)) {
            throw damage(offset, "its checksum is wrong");
        }
        if (isFooter) {
            end(ByteBuffer.wrap(body));
        } else {
            block = ByteBuffer.wrap(body);
            offset += Block.HEADER + size;
        }
    }

    private void end(ByteBuffer footer) {
        if (footer.getLong() != entries || footer.getLong() != offset) {
            throw damage(offset, "entries are missing before it");
        }
        if (length != offset + Block.HEADER + Block.FOOTER) {
            throw damage(offset + Block.HEADER + Block.FOOTER, "the snapshot has ended before it");
        }
        ended = true;
    }

    private byte[] bytes(long from, int count) {
        if (count > length - from) {
            throw damage(from, "the file ends too early");
        }
        try {
            return source.read(from, count);
        } catch (IOException unreadable) {
            throw damage(from, DataFolder.reason(unreadable));
        }
    }

    private SnapshotDamage damage(long at, String why) {
        return new SnapshotDamage(path, at, why);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
