package io.roomkeeper.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The message journal and its index. After a clean stop only the newest segment is read; damage in
/// an older one is noticed by a message's own checksum when it is read.
record MessageFiles(Disk disk, Journal journal, MessageIndex index, CleanStopMark mark) {
    /// Opens or makes them; builds the index anew from the journal unless the last stop was clean.
    static MessageFiles open(Path folder, Disk disk, long segmentBytes) throws IOException {
        DataFolder.create(folder);
        var file = folder.resolve("messages.db");
        var mark = new CleanStopMark(folder, file);
        long first = MessageSweep.firstBatch(folder);
        var segments = MessageSweep.segments(disk);
        long newest = segments.isEmpty() ? first : Math.max(first, segments.getLast());
        var journal = Journal.open(disk, segmentBytes, newest, MessageReplay.NONE);
        boolean clean = mark.matches(journal.batch());
        mark.delete();
        if (!clean) {
            journal.close();
            Files.deleteIfExists(file);
            try (var fresh = MessageIndex.build(file)) {
                journal = Journal.open(disk, segmentBytes, first, new MessageReplay(fresh));
            }
        }
        var index = MessageIndex.open(file);
        try {
            if (clean) {
                checkAllThere(disk, index);
            }
            journal.force();
            return new MessageFiles(disk, journal, index, mark);
        } catch (IOException | RuntimeException failed) {
            index.close();
            throw failed;
        }
    }

    private static void checkAllThere(Disk disk, MessageIndex index) throws IOException {
        var there = MessageSweep.segments(disk);
        for (var segment : index.segments()) {
            if (!there.contains(segment)) {
                throw new StoreException(
                        "The message journal is damaged: %s is missing. Nothing was changed; restore the data folder from a backup."
                                .formatted(disk.path(SegmentName.of(segment))));
            }
        }
    }

    /// Closes all; the mark is written when everything went well before.
    void close(boolean clean) throws IOException {
        journal.close();
        index.close();
        if (clean) {
            mark.write(journal.batch());
        }
    }
}
