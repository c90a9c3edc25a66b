package io.roomkeeper.server.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// The append-only truth. One thread at a time.
final class Journal implements AutoCloseable {
    /// Bytes after which a new segment is begun.
    static final long SEGMENT_BYTES = 64L * 1024 * 1024;

    private final Disk disk;
    private final long segmentBytes;
    private Disk.@Nullable Segment segment;
    private long length;
    private long batch;

    private Journal(Disk disk, long segmentBytes, JournalReader.End end) throws IOException {
        this.disk = disk;
        this.segmentBytes = segmentBytes;
        this.batch = end.batch();
        this.length = end.length();
        if (!end.segment().isEmpty()) {
            segment = disk.open(end.segment());
        }
    }

    /// Reads all frames that are there, in order, then is ready to append.
    static Journal open(Disk disk, long segmentBytes, Consumer<Frame> frames) throws IOException {
        return new Journal(disk, segmentBytes, new JournalReader(disk, frames).read());
    }

    /// Number of the last durable frame; 0 before the first.
    long batch() {
        return batch;
    }

    /// Writes one frame and forces it. After an exception nothing of it is acknowledged and the
    /// journal must not be written any more: a second force after a failed one proves nothing.
    void append(List<byte[]> records) throws IOException {
        var bytes = new Frame(batch + 1, records).encoded();
        var open = segmentFor(bytes.remaining());
        int size = bytes.remaining();
        try {
            open.append(bytes);
            open.force();
        } catch (IOException failed) {
            cutBack(open, failed);
            throw failed;
        }
        length += size;
        batch++;
    }

    private Disk.Segment segmentFor(int bytes) throws IOException {
        var open = segment;
        if (open != null && (length == 0 || length + bytes <= segmentBytes)) {
            return open;
        }
        if (open != null) {
            open.close();
        }
        open = disk.open(SegmentName.of(batch + 1));
        segment = open;
        length = 0;
        disk.forceFolder();
        return open;
    }

    private void cutBack(Disk.Segment open, IOException failed) {
        try {
            open.truncate(length);
        } catch (IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    @Override
    public void close() throws IOException {
        if (segment != null) {
            segment.close();
        }
    }
}
