package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.Records;
import io.roomkeeper.server.store.journal.SegmentName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/// Puts empty frames in place of those that cannot be read, so that batches are numbered without a
/// gap and everything behind them is kept.
record JournalRepair(Path folder, Records records) {
    /// Mends one segment and tells the name under which it was kept as it was.
    String mend(JournalScan.Segment segment) throws IOException {
        var disk = new FileDisk(folder);
        var file = disk.read(segment.name());
        var kept = AsideFiles.copy(folder, segment.name());
        var mended = new ByteArrayOutputStream(file.length);
        for (var piece : segment.pieces()) {
            if (piece.whole()) {
                mended.write(file, piece.offset(), piece.bytes());
            } else {
                writeEmpty(mended, piece.from(), piece.to());
            }
        }
        replace(disk, segment.name(), mended.toByteArray());
        return kept;
    }

    /// Makes the segment that is missing.
    void fill(Loss missing) throws IOException {
        var content = new ByteArrayOutputStream();
        writeEmpty(content, missing.from(), missing.to());
        replace(new FileDisk(folder), SegmentName.of(missing.from()), content.toByteArray());
    }

    private void writeEmpty(ByteArrayOutputStream to, long first, long last) {
        for (long batch = first; batch <= last; batch++) {
            to.writeBytes(new Frame(batch, records.inPlaceOf(batch)).encoded().array());
        }
    }

    private static void replace(FileDisk disk, String name, byte[] content) throws IOException {
        var beside = name + ".new";
        disk.delete(beside);
        try (var file = disk.open(beside)) {
            file.append(ByteBuffer.wrap(content));
            file.force();
        }
        disk.rename(beside, name);
        disk.forceFolder();
    }

    /// The segments that are missing as a whole.
    static List<Loss> missing(JournalScan scan) {
        var there = scan.segments().stream().map(JournalScan.Segment::name).toList();
        return scan.losses().stream()
                .filter(loss -> !there.contains(String.valueOf(loss.file().getFileName())))
                .toList();
    }
}
