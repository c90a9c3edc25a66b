package io.roomkeeper.server.store.history;

import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.Journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Appends messages as the store does, journal and index, but without callers who wait. In the
/// store's package, because nobody else knows records.
public final class BulkHistory implements AutoCloseable {
    private final MessageFiles files;

    private BulkHistory(MessageFiles files) {
        this.files = files;
    }

    /// Opens or makes the history in the data folder `data`.
    public static BulkHistory open(Path data) throws IOException {
        var folder = data.resolve(MessageFolder.NAME);
        return new BulkHistory(
                MessageFiles.open(folder, new FileDisk(folder), Journal.SEGMENT_BYTES));
    }

    /// Writes `messages` as one frame.
    public void add(List<StoredMessage> messages) throws IOException {
        var forced = new MessageRecord.Forced(files.journal().forced());
        var records = new ArrayList<MessageRecord>();
        records.add(forced);
        messages.forEach(message -> records.add(new MessageRecord.Sent(message)));
        var written = records.parallelStream().map(MessageCodec::encode).toList();
        files.index().apply(files.journal().write(written), written, records);
    }

    /// Forces all and marks the history as cleanly stopped.
    @Override
    public void close() throws IOException {
        files.journal().force();
        files.close(true);
    }
}
