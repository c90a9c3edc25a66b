package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.Journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/// The message journal and its index, a part for each segment. The parts of full segments are
/// trusted, the newest after a clean stop only. So at most one segment is read at start; damage in
/// an older one is noticed by a message's own checksum when it is read.
record MessageFiles(Disk disk, Journal journal, MessageIndex index) {
    /// Opens or makes them, and builds the index anew from the first segment on that has none.
    static MessageFiles open(Path folder, Disk disk, long segmentBytes) throws IOException {
        DataFolder.create(folder);
        var index = new MessageIndex(folder);
        var segments = MessageSweep.segments(folder, disk);
        var marks = trusted(folder, MessageSweep.firstBatch(disk), segments);
        try {
            if (!segments.isEmpty() && marks.containsKey(segments.getLast())) {
                long newest = segments.getLast();
                var journal = Journal.open(disk, segmentBytes, newest, MessageReplay.NONE);
                var last = marks.pollLastEntry();
                marks.forEach(index::add);
                if (journal.batch() == last.getValue().lastBatch()
                        && index.resume(newest, last.getValue())) {
                    return whole(disk, journal, index);
                }
                journal.close();
                return rebuilt(disk, segmentBytes, newest, index);
            }
            marks.forEach(index::add);
            long next =
                    marks.isEmpty()
                            ? MessageSweep.firstBatch(disk)
                            : marks.lastEntry().getValue().lastBatch() + 1;
            return rebuilt(disk, segmentBytes, next, index);
        } catch (IOException | RuntimeException failed) {
            index.close(false, 0);
            throw failed;
        }
    }

    private static MessageFiles rebuilt(
            Disk disk, long segmentBytes, long first, MessageIndex index) throws IOException {
        return whole(
                disk, Journal.open(disk, segmentBytes, first, new MessageReplay(index)), index);
    }

    // What was read may only be in the system's memory; the next frame says that it was forced.
    private static MessageFiles whole(Disk disk, Journal journal, MessageIndex index)
            throws IOException {
        journal.force();
        return new MessageFiles(disk, journal, index);
    }

    /// The indexes that are whole, up to the first that is not.
    private static TreeMap<Long, SegmentMark> trusted(Path folder, long first, List<Long> segments)
            throws IOException {
        var marks = new TreeMap<Long, SegmentMark>();
        long next = first;
        for (var segment : segments) {
            var mark = SegmentMark.read(folder, segment);
            if (segment != next || mark.isEmpty()) {
                return marks;
            }
            marks.put(segment, mark.get());
            next = mark.get().lastBatch() + 1;
        }
        return marks;
    }

    /// Closes all; the newest index is trusted next time when everything went well before.
    void close(boolean clean) throws IOException {
        journal.close();
        index.close(clean, journal.batch());
    }
}
