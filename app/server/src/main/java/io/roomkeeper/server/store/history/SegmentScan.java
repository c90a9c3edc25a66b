package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.journal.StoreException;

import java.io.IOException;

/// Reads the frames of a segment one after the other, without holding more than one.
final class SegmentScan implements AutoCloseable {
    private final String path;
    private final Disk.Source source;
    private final int end;
    private int offset;

    /// Reads up to `end`, where a frame must end.
    SegmentScan(Disk disk, long segment, int end) throws IOException {
        var name = SegmentName.of(segment);
        path = disk.path(name);
        source = disk.source(name);
        this.end = end;
    }

    boolean hasNext() {
        return offset < end;
    }

    /// Throws [StoreException] when the frame is damaged.
    Frame next() throws IOException {
        int length = Frame.lengthAt(source.read(offset, Frame.HEADER), 0);
        if (length < Frame.HEADER || length > end - offset) {
            throw damage();
        }
        var bytes = source.read(offset, length);
        if (!Frame.validAt(bytes, 0)) {
            throw damage();
        }
        offset += length;
        return Frame.at(bytes, 0);
    }

    private StoreException damage() {
        return StoreException.damage(
                "message journal", path, offset, "it is not the frame that was written there");
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
