package io.roomkeeper.server.store.history;

import io.roomkeeper.server.store.journal.Disk;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.journal.StoreException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Reads messages out of the journal for one query, with one file open at a time, and those that
/// lie close together with one read.
final class MessageReader implements AutoCloseable {
    /// Bytes between two messages that cost no more than a second read.
    private static final int APART = 8 * 1024;

    /// Bytes of one read, but for one message that is larger.
    private static final int BLOCK = 256 * 1024;

    private final Disk disk;
    private final List<Locator> places;
    private Disk.@Nullable Source source;
    private long segment;
    private byte[] block = {};
    private int blockStart;
    private int read;

    /// Of the messages at `places`, in their order or backwards.
    MessageReader(Disk disk, List<Locator> places) {
        this.disk = disk;
        this.places = places;
    }

    /// The one at place `i`; those before it are not read again. Throws [StoreException] when it is
    /// not what was written there.
    WrittenMessage record(int i) throws IOException {
        if (i >= read) {
            readFrom(i);
        }
        var at = places.get(i);
        int start = at.place().offset() - blockStart;
        if (!at.fits(block, start)) {
            throw StoreException.damage(
                    "message journal",
                    disk.path(SegmentName.of(at.place().segment())),
                    at.place().offset(),
                    "it is not the message that was written there");
        }
        return new WrittenMessage(block, start, at.length());
    }

    private void readFrom(int first) throws IOException {
        var at = places.get(first);
        long wanted = at.place().segment();
        int start = at.place().offset();
        int end = at.end();
        for (read = first + 1; read < places.size(); read++) {
            var next = places.get(read);
            int least = Math.min(start, next.place().offset());
            int most = Math.max(end, next.end());
            if (next.place().segment() != wanted
                    || most - least > BLOCK
                    || most - least - (end - start) - next.length() > APART) {
                break;
            }
            start = least;
            end = most;
        }
        block = source(wanted).read(start, end - start);
        blockStart = start;
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
