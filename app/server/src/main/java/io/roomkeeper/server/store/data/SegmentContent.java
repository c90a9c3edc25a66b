package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.Records;
import io.roomkeeper.server.store.journal.StoreException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out what of a segment can be read. Frames behind a stretch that cannot are found again by
/// their number and checksum.
final class SegmentContent {
    private final byte[] file;
    private final long last;
    private final Records records;
    private final List<Piece> pieces = new ArrayList<>();
    private long next;
    private @Nullable Instant earliest;
    private @Nullable Instant latest;

    private SegmentContent(byte[] file, long first, long last, Records records) {
        this.file = file;
        this.last = last;
        this.records = records;
        next = first;
    }

    /// A segment behind which there is another: its batches are `first` to `last` at most. Throws
    /// [StoreException] when a newer Roomkeeper has written it.
    static List<Piece> closed(byte[] file, long first, long last, Records records) {
        var content = new SegmentContent(file, first, last, records);
        content.read();
        return List.copyOf(content.pieces);
    }

    /// The newest segment: without an end that may never have been forced, for that is no damage.
    static List<Piece> newest(byte[] file, long first, Records records) {
        var content = new SegmentContent(file, first, Long.MAX_VALUE, records);
        content.read();
        return List.copyOf(content.pieces.subList(0, content.forced()));
    }

    private void read() {
        int offset = 0;
        while (offset < file.length) {
            offset = readWhole(offset);
            if (offset < file.length) {
                offset = readLost(offset);
            }
        }
    }

    private int readWhole(int from) {
        long first = next;
        earliest = null;
        latest = null;
        int offset = from;
        while (offset < file.length && isNumber(offset, next, next)) {
            offset += Frame.lengthAt(file, offset);
            next++;
        }
        if (offset > from) {
            pieces.add(
                    new Piece(
                            from,
                            offset,
                            first,
                            next - 1,
                            true,
                            Optional.ofNullable(earliest),
                            Optional.ofNullable(latest)));
        }
        return offset;
    }

    private int readLost(int from) {
        int offset = from;
        while (offset < file.length && !isNumber(offset, next, last)) {
            offset++;
        }
        boolean found = offset < file.length;
        long behind =
                found ? Frame.batchAt(file, offset) : last == Long.MAX_VALUE ? next : last + 1;
        pieces.add(Piece.lost(from, offset, next, behind - 1));
        next = behind;
        return offset;
    }

    // The number is compared first, so that few offsets need a checksum.
    private boolean isNumber(int offset, long least, long most) {
        if (file.length - offset < Frame.HEADER) {
            return false;
        }
        long batch = Frame.batchAt(file, offset);
        return batch >= least
                && batch <= most
                && batch - least <= file.length
                && Frame.validAt(file, offset)
                && canBeRead(offset);
    }

    private boolean canBeRead(int offset) {
        try {
            for (var record : Frame.at(file, offset).records()) {
                records.time(record).ifPresent(this::happened);
            }
            return true;
        } catch (StoreException newer) {
            throw newer;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private void happened(Instant at) {
        if (earliest == null) {
            earliest = at;
        }
        latest = at;
    }

    /// How many pieces are there for sure: up to the last that is damaged although what stands
    /// behind it says that it was forced.
    private int forced() {
        int count = pieces.size();
        while (count > 0 && !pieces.get(count - 1).whole()) {
            count--;
        }
        if (count == 0) {
            return 0;
        }
        var end = pieces.get(count - 1);
        long surely = records.forcedBefore(lastFrame(end));
        for (int i = 0; i < count; i++) {
            var piece = pieces.get(i);
            boolean onlyGarbage = piece.to() < piece.from();
            if (!piece.whole() && !onlyGarbage && piece.from() > surely) {
                return i;
            }
        }
        return count;
    }

    private Frame lastFrame(Piece whole) {
        int offset = whole.offset();
        while (offset + Frame.lengthAt(file, offset) < whole.end()) {
            offset += Frame.lengthAt(file, offset);
        }
        return Frame.at(file, offset);
    }
}
