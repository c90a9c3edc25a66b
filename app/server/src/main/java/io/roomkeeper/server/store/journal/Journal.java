package io.roomkeeper.server.store.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/// The append-only truth. One thread at a time.
public final class Journal implements AutoCloseable {
    /// Bytes after which a new segment is begun.
    public static final long SEGMENT_BYTES = 64L * 1024 * 1024;

    private final Disk disk;
    private final long segmentBytes;
    private Disk.@Nullable Segment segment;
    private long segmentBatch;
    private long length;
    private long batch;
    private long forced;

    private Journal(Disk disk, long segmentBytes, JournalReader.End end) throws IOException {
        this.disk = disk;
        this.segmentBytes = segmentBytes;
        this.batch = end.batch();
        this.length = end.length();
        this.forced = end.batch();
        if (!end.segment().isEmpty()) {
            segmentBatch = SegmentName.firstBatch(end.segment());
            segment = openForced(end);
        }
    }

    // What another process left may be in the system's memory only, and when a force failed there,
    // the system takes it for written: only what is written again is surely forced now.
    private Disk.Segment openForced(JournalReader.End end) throws IOException {
        var open = disk.open(end.segment());
        try (var source = disk.source(end.segment())) {
            var tail = source.read(end.forced(), end.length() - end.forced());
            open.repeat(end.forced(), ByteBuffer.wrap(tail));
            open.force();
            disk.forceFolder();
            return open;
        } catch (IOException failed) {
            open.close();
            throw failed;
        }
    }

    /// Reads all frames that are there, in order, then is ready to append.
    public static Journal open(Disk disk, long segmentBytes, Consumer<Frame> frames)
            throws IOException {
        return open(disk, segmentBytes, 1, (_, frame) -> frames.accept(frame));
    }

    /// Reads the frames from number `first` on, with which a segment begins, then is ready to
    /// append.
    public static Journal open(Disk disk, long segmentBytes, long first, Replay replay)
            throws IOException {
        return new Journal(disk, segmentBytes, new JournalReader(disk, first, replay).read());
    }

    /// Number of the last frame; 0 before the first.
    public long batch() {
        return batch;
    }

    /// Number of the last frame that was forced, as all before it; what was read at start counts.
    public long forced() {
        return forced;
    }

    /// Writes one frame and forces it. After an exception nothing of it is acknowledged and the
    /// journal must not be written any more: a second force after a failed one proves nothing.
    public void append(List<byte[]> records) throws IOException {
        var place = write(records);
        try {
            force();
        } catch (IOException failed) {
            batch--;
            length = place.offset();
            cutBack(failed);
            throw failed;
        }
    }

    /// Writes one frame without forcing it, and tells where it starts. After an exception the
    /// journal must not be written any more.
    public Place write(List<byte[]> records) throws IOException {
        var bytes = new Frame(batch + 1, records).encoded();
        int size = bytes.remaining();
        var open = segmentFor(size);
        try {
            open.append(bytes);
        } catch (IOException failed) {
            cutBack(failed);
            throw failed;
        }
        var place = new Place(segmentBatch, Math.toIntExact(length));
        length += size;
        batch++;
        return place;
    }

    /// Forces all that was written. After an exception the journal must not be written any more.
    public void force() throws IOException {
        if (segment != null) {
            segment.force();
        }
        forced = batch;
    }

    /// Ends the newest segment, so that the next frame begins another. After an exception the
    /// journal must not be written any more.
    public void roll() throws IOException {
        if (segment == null) {
            return;
        }
        if (forced < batch) {
            force();
        }
        var full = segment;
        segment = null;
        full.close();
    }

    private Disk.Segment segmentFor(int bytes) throws IOException {
        var open = segment;
        if (open != null && (length == 0 || length + bytes <= segmentBytes)) {
            return open;
        }
        roll();
        open = disk.open(SegmentName.of(batch + 1));
        segment = open;
        segmentBatch = batch + 1;
        length = 0;
        disk.forceFolder();
        return open;
    }

    private void cutBack(IOException failed) {
        try {
            if (segment != null) {
                segment.truncate(length);
            }
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
