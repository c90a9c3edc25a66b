package io.roomkeeper.server.store.journal;

import java.io.IOException;
import java.util.function.Consumer;

/// Reads segments that are not written any more: everything in them was forced, so whatever is not
/// the next whole frame is damage.
public final class ClosedSegments {
    private ClosedSegments() {}

    /// The frames behind batch `from` up to batch `to`, with each of which a segment ends. Throws
    /// [StoreException] when one is damaged or missing.
    public static void read(Disk disk, long from, long to, Consumer<Frame> frames)
            throws IOException {
        long batch = from;
        for (var name : disk.files()) {
            if (SegmentName.matches(name)
                    && SegmentName.firstBatch(name) > from
                    && SegmentName.firstBatch(name) <= to) {
                batch = readSegment(disk, name, batch, frames);
            }
        }
        if (batch != to) {
            throw damage(disk, SegmentName.of(batch + 1), 0, "it is missing");
        }
    }

    private static long readSegment(Disk disk, String name, long before, Consumer<Frame> frames)
            throws IOException {
        var file = disk.read(name);
        long batch = before;
        int offset = 0;
        while (offset < file.length) {
            if (!Frame.validAt(file, offset) || Frame.batchAt(file, offset) != batch + 1) {
                throw damage(disk, name, offset, "it is not batch " + (batch + 1));
            }
            frames.accept(Frame.at(file, offset));
            batch++;
            offset += Frame.lengthAt(file, offset);
        }
        return batch;
    }

    private static StoreException damage(Disk disk, String name, int offset, String why) {
        return StoreException.damage("journal", disk.path(name), offset, why);
    }
}
