package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.Records;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.journal.StoreException;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The segments of a journal, which may be written meanwhile: the newest up to its last whole
/// frame. Damaged ones are refused.
record WholeSegments(FileDisk disk, Records records) {
    /// Takes the first `end` bytes of a segment.
    interface Taker {
        void take(String name, byte[] file, int end) throws IOException;
    }

    /// Frames are checked, records are not read.
    private record Unread(Records records) implements Records {
        @Override
        public Optional<Instant> time(byte[] record) {
            return Optional.empty();
        }

        @Override
        public long forcedBefore(Frame frame) {
            return records.forcedBefore(frame);
        }

        @Override
        public List<byte[]> inPlaceOf(long batch) {
            return records.inPlaceOf(batch);
        }
    }

    /// Gives `taker` the segments from batch `begin` on, with which one must begin, and tells the
    /// last batch.
    long read(long begin, Taker taker) throws IOException {
        var segments =
                disk.files().stream()
                        .filter(SegmentName::matches)
                        .map(SegmentName::firstBatch)
                        .filter(first -> first >= begin)
                        .toList();
        if (!segments.isEmpty() && segments.getFirst() != begin) {
            throw damaged(SegmentName.of(begin), 0);
        }
        long last = begin - 1;
        for (int i = 0; i < segments.size(); i++) {
            boolean newest = i == segments.size() - 1;
            long most = newest ? Long.MAX_VALUE : segments.get(i + 1) - 1;
            last = read(segments.get(i), most, taker);
            if (!newest && last != most) {
                throw damaged(SegmentName.of(last + 1), 0);
            }
        }
        return last;
    }

    /// Gives `frames` all frames from batch `begin` to batch `last`, if there are as many.
    long frames(long begin, long last, Consumer<Frame> frames) throws IOException {
        return read(
                begin,
                (_, file, end) -> {
                    for (int offset = 0; offset < end; offset += Frame.lengthAt(file, offset)) {
                        if (Frame.batchAt(file, offset) <= last) {
                            frames.accept(Frame.at(file, offset));
                        }
                    }
                });
    }

    private long read(long first, long last, Taker taker) throws IOException {
        var name = SegmentName.of(first);
        var file = disk.read(name);
        var unread = new Unread(records);
        var pieces =
                last == Long.MAX_VALUE
                        ? SegmentContent.newest(file, first, unread)
                        : SegmentContent.closed(file, first, last, unread);
        for (var piece : pieces) {
            if (!piece.whole()) {
                throw damaged(name, piece.offset());
            }
        }
        if (pieces.isEmpty()) {
            taker.take(name, file, 0);
            return first - 1;
        }
        taker.take(name, file, pieces.getLast().end());
        return pieces.getLast().to();
    }

    private StoreException damaged(String name, int offset) {
        return new StoreException(
                "Nothing was copied, because %s is damaged at offset %d. Run `roomkeeper data check`, then `roomkeeper data repair`."
                        .formatted(disk.path(name), offset));
    }
}
