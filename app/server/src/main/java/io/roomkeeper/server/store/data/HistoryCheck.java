package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.history.MessageFolder;
import io.roomkeeper.server.store.history.MessageRecords;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.journal.StoreException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks the folder `messages`: the journal of messages, and whether the marks of its indexes fit.
///
/// @param beginning false when it cannot be told with which batch the journal begins
/// @param wrongMarks segments whose index has a mark that does not fit
/// @param troubles all that is wrong
record HistoryCheck(
        MessageFolder folder,
        JournalScan journal,
        boolean beginning,
        List<Long> wrongMarks,
        List<Trouble> troubles) {
    static HistoryCheck of(Path data, Progress progress) throws IOException {
        var folder = new MessageFolder(data.resolve(MessageFolder.NAME));
        var scan = new JournalScan(folder.path(), new MessageRecords(), progress);
        if (!Files.isDirectory(folder.path())) {
            return new HistoryCheck(folder, scan, true, List.of(), List.of());
        }
        var troubles = new ArrayList<Trouble>();
        boolean beginning = begins(folder, troubles);
        scan.read(beginning ? folder.firstBatch() : firstSegment(folder));
        troubles.addAll(
                Losses.troubles(
                        scan.losses(),
                        loss ->
                                loss.ofBatches()
                                        ? "The messages that were stored there are lost; those"
                                                + " behind it are not."
                                        : "Nothing is lost."));
        troubles.addAll(scan.unreadable());
        var wrong = wrongMarks(folder, scan, troubles);
        return new HistoryCheck(folder, scan, beginning, wrong, List.copyOf(troubles));
    }

    private static boolean begins(MessageFolder folder, List<Trouble> troubles) throws IOException {
        var file = folder.path().resolve(MessageFolder.FIRST_BATCH);
        long first = firstSegment(folder);
        try {
            if (folder.firstBatch() >= first) {
                return true;
            }
            troubles.add(
                    Trouble.mendable(
                            file,
                            "says that the messages begin with batch %d, but the first that is there is batch %d. The messages before it are lost."
                                    .formatted(folder.firstBatch(), first)));
        } catch (StoreException damaged) {
            troubles.add(
                    Trouble.mendable(
                            file,
                            "does not say with which batch the messages begin. Nothing is lost."));
        }
        return false;
    }

    /// Number of the first batch of the oldest segment; 1 when there is none.
    static long firstSegment(MessageFolder folder) throws IOException {
        return new FileDisk(folder.path())
                .files().stream()
                        .filter(SegmentName::matches)
                        .map(SegmentName::firstBatch)
                        .findFirst()
                        .orElse(1L);
    }

    // The newest is left out: a running server may be about to mark it.
    private static List<Long> wrongMarks(
            MessageFolder folder, JournalScan scan, List<Trouble> troubles) throws IOException {
        var wrong = new ArrayList<Long>();
        var segments = scan.segments();
        for (int i = 0; i < segments.size() - 1; i++) {
            var segment = segments.get(i);
            var indexed = folder.lastIndexed(segment.first());
            boolean isOfAnother = indexed.isPresent() && indexed.getAsLong() != segment.last();
            if (isOfAnother || folder.hasWrongMark(segment.first())) {
                wrong.add(segment.first());
                troubles.add(
                        Trouble.mendable(
                                folder.path().resolve(segment.name()),
                                "its index is not the one that its mark speaks of. Nothing is lost:"
                                        + " it can be built anew."));
            }
        }
        return wrong;
    }
}
