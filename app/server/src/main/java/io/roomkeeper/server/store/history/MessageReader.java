package io.roomkeeper.server.store.history;

import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.journal.StoreException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Reads messages out of the journal for one query, with one file open at a time.
final class MessageReader implements AutoCloseable {
    private final Disk disk;
    private Disk.@Nullable Source source;
    private long segment;

    MessageReader(Disk disk) {
        this.disk = disk;
    }

    /// Throws [StoreException] when the message is not what was written there.
    StoredMessage read(Locator at) throws IOException {
        var json = source(at.place().segment()).read(at.place().offset(), at.length());
        if (at.fits(json) && MessageCodec.decode(json) instanceof MessageRecord.Sent(var message)) {
            return message;
        }
        throw StoreException.damage(
                "message journal",
                disk.path(SegmentName.of(at.place().segment())),
                at.place().offset(),
                "it is not the message that was written there");
    }

    private Disk.Source source(long wanted) throws IOException {
        var open = source;
        if (open != null && segment == wanted) {
            return open;
        }
        close();
        open = disk.source(SegmentName.of(wanted));
        source = open;
        segment = wanted;
        return open;
    }

    @Override
    public void close() throws IOException {
        if (source != null) {
            source.close();
        }
    }
}
