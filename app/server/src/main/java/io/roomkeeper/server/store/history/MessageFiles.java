package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.Journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The message journal and its index, a part for each segment. The parts of full segments are
/// trusted, the newest after a clean stop only. So at most one segment is read at start; damage in
/// an older one is noticed by a message's own checksum when it is read.
record MessageFiles(Disk disk, Journal journal, MessageIndex index) {
    /// Opens or makes them, and builds the index anew from the first segment on that has none.
    static MessageFiles open(Path folder, Disk disk, long segmentBytes) throws IOException {
        DataFolder.create(folder);
        var index = new MessageIndex(folder);
        long first = MessageSweep.firstBatch(folder);
        var segments = MessageSweep.segments(folder, disk);
        try {
            long next = trust(folder, index, first, segments);
            var newest = index.newest();
            if (newest.isPresent() && newest.get().segment() == segments.getLast()) {
                var journal =
                        Journal.open(disk, segmentBytes, segments.getLast(), MessageReplay.NONE);
                if (journal.batch() == next - 1) {
                    newest.get().resume();
                    return whole(disk, journal, index);
                }
                journal.close();
                index.delete(newest.get());
                next = segments.getLast();
            }
            return whole(
                    disk, Journal.open(disk, segmentBytes, next, new MessageReplay(index)), index);
        } catch (IOException | RuntimeException failed) {
            index.close(false, 0);
            throw failed;
        }
    }

    // What was read may only be in the system's memory; the next frame says that it was forced.
    private static MessageFiles whole(Disk disk, Journal journal, MessageIndex index)
            throws IOException {
        journal.force();
        return new MessageFiles(disk, journal, index);
    }

    /// Adds the indexes that are whole, up to the first that is not, and tells the number of the
    /// batch behind them.
    private static long trust(Path folder, MessageIndex index, long first, List<Long> segments)
            throws IOException {
        long next = first;
        for (var segment : segments) {
            var mark = SegmentMark.read(folder, segment);
            if (segment != next || mark.isEmpty()) {
                return next;
            }
            index.add(SegmentIndex.trusted(folder, segment, mark.get()));
            next = mark.get().lastBatch() + 1;
        }
        return next;
    }

    /// Closes all; the newest index is trusted next time when everything went well before.
    void close(boolean clean) throws IOException {
        journal.close();
        index.close(clean, journal.batch());
    }
}
