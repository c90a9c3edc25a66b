package io.roomkeeper.server.store.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;

/// Reads every segment at start. A bad frame with nothing valid behind it is a torn tail, which is
/// cut; any other is damage, which stops the start.
final class JournalReader {
    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);

    private final Disk disk;
    private final Replay replay;
    private final long first;
    private long batch;

    /// `replay` gets each frame in order, from number `first` on, with which a segment must begin.
    JournalReader(Disk disk, long first, Replay replay) {
        this.disk = disk;
        this.first = first;
        this.replay = replay;
        batch = first - 1;
    }

    /// Where writing goes on: the newest segment (empty name: none yet), its good length, up to
    /// where it was surely forced, and the last batch.
    record End(String segment, int length, int forced, long batch) {}

    End read() throws IOException {
        var segments =
                disk.files().stream()
                        .filter(SegmentName::matches)
                        .filter(name -> SegmentName.firstBatch(name) >= first)
                        .toList();
        var end = new End("", 0, 0, batch);
        for (int i = 0; i < segments.size(); i++) {
            end = readSegment(segments.get(i), segments.subList(i + 1, segments.size()));
        }
        return end;
    }

    private End readSegment(String name, List<String> later) throws IOException {
        var file = disk.read(name);
        if (SegmentName.firstBatch(name) != batch + 1) {
            throw damage(name, 0, "batch " + (batch + 1) + " is missing before it");
        }
        int offset = 0;
        int last = 0;
        while (offset < file.length && isNext(file, offset)) {
            last = offset;
            replay.take(new Place(SegmentName.firstBatch(name), offset), Frame.at(file, offset));
            batch++;
            offset += Frame.lengthAt(file, offset);
        }
        if (offset < file.length) {
            if (!later.isEmpty() || validBehind(file, offset)) {
                throw damage(name, offset, "there are valid records behind it");
            }
            cut(name, offset, file.length);
        }
        return new End(name, offset, forced(file, offset, last), batch);
    }

    /// Where the frames end that were forced before the one at `last` was written.
    private int forced(byte[] file, int length, int last) {
        int offset = 0;
        if (length > 0) {
            long surely = replay.forcedBefore(Frame.at(file, last));
            while (offset < length && Frame.batchAt(file, offset) <= surely) {
                offset += Frame.lengthAt(file, offset);
            }
        }
        return offset;
    }

    private boolean isNext(byte[] file, int offset) {
        return Frame.validAt(file, offset) && Frame.batchAt(file, offset) == batch + 1;
    }

    // Behind a frame that may not have been forced, frames of the same write may be whole. The
    // batch number is compared first, so that few offsets need a checksum.
    private boolean validBehind(byte[] file, int from) {
        int offset = from;
        while (offset <= file.length - Frame.HEADER) {
            long found = Frame.batchAt(file, offset);
            if (found <= batch || found - batch > file.length || !Frame.validAt(file, offset)) {
                offset++;
            } else if (found == batch + 1 || replay.forcedBefore(Frame.at(file, offset)) > batch) {
                return true;
            } else {
                offset += Frame.lengthAt(file, offset);
            }
        }
        return false;
    }

    private void cut(String name, int offset, int length) throws IOException {
        LOG.warn(
                "cut the unfinished last write of {}: {} bytes from offset {}",
                disk.path(name),
                length - offset,
                offset);
        try (var segment = disk.open(name)) {
            segment.truncate(offset);
            segment.force();
        }
    }

    private StoreException damage(String name, int offset, String why) {
        return StoreException.damage("journal", disk.path(name), offset, why);
    }
}
