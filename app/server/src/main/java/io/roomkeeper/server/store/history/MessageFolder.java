package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.FileDisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// The folder `messages` as seen by those who check, mend and copy it.
///
/// @param path of the folder, which need not be there
public record MessageFolder(Path path) {
    /// Its name in the data folder.
    public static final String NAME = "messages";

    /// The file that says with which batch the journal begins.
    public static final String FIRST_BATCH = "first-batch";

    /// Number of the batch with which the journal begins. Throws
    /// [io.roomkeeper.server.store.journal.StoreException] when the file that says so is damaged.
    public long firstBatch() throws IOException {
        return MessageSweep.firstBatch(new FileDisk(path));
    }

    /// The last batch of the segment by the mark of its index; empty when the index is built anew
    /// at the next start.
    public OptionalLong lastIndexed(long segment) throws IOException {
        var mark = SegmentMark.read(path, segment);
        return mark.isPresent() ? OptionalLong.of(mark.get().lastBatch()) : OptionalLong.empty();
    }

    /// Whether the index of `segment` has a mark that does not fit it.
    public boolean hasWrongMark(long segment) throws IOException {
        return Files.exists(SegmentMark.file(path, segment))
                && SegmentMark.read(path, segment).isEmpty();
    }

    /// Has the index of `segment` built anew at the next start.
    public void forgetIndex(long segment) throws IOException {
        SegmentMark.delete(path, segment);
    }
}
