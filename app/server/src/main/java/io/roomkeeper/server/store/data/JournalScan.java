package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.Records;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.journal.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads all segments of a journal and finds out what is lost. Changes nothing.
final class JournalScan {
    /// A segment that is there.
    ///
    /// @param last number of its last batch
    record Segment(String name, long first, long last, List<Piece> pieces) {
        boolean damaged() {
            return pieces.stream().anyMatch(piece -> !piece.whole());
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(JournalScan.class);

    private final FileDisk disk;
    private final Records records;
    private final Progress progress;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private final List<Trouble> unreadable = new ArrayList<>();
    private Optional<Instant> time = Optional.empty();

    JournalScan(Path folder, Records records, Progress progress) {
        disk = new FileDisk(folder);
        this.records = records;
        this.progress = progress;
    }

    /// Reads the segments from batch `begin` on, with which one must begin.
    JournalScan read(long begin) throws IOException {
        var names =
                disk.files().stream()
                        .filter(SegmentName::matches)
                        .filter(name -> SegmentName.firstBatch(name) >= begin)
                        .toList();
        long next = begin;
        for (int i = 0; i < names.size(); i++) {
            long first = SegmentName.firstBatch(names.get(i));
            if (first > next) {
                add(new Loss(path(SegmentName.of(next)), 0, 0, next, first - 1, time, none()));
            }
            next =
                    i + 1 < names.size()
                            ? readClosed(names.get(i), SegmentName.firstBatch(names.get(i + 1)) - 1)
                            : readNewest(names.get(i));
        }
        return this;
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }

    private Path path(String name) {
        return disk.folder().resolve(name);
    }

    private long readClosed(String name, long last) {
        long first = SegmentName.firstBatch(name);
        return read(name, last, file -> SegmentContent.closed(file, first, last, records));
    }

    private long readNewest(String name) {
        long first = SegmentName.firstBatch(name);
        return read(name, first - 1, file -> SegmentContent.newest(file, first, records));
    }

    private interface Reading {
        List<Piece> of(byte[] file);
    }

    /// Tells the number of the batch behind the segment, which is that behind `presumed` when it
    /// cannot be read.
    private long read(String name, long presumed, Reading reading) {
        try {
            var file = disk.read(name);
            progress.read(file.length);
            var pieces = reading.of(file);
            long first = SegmentName.firstBatch(name);
            long last = pieces.isEmpty() ? first - 1 : pieces.getLast().to();
            segments.add(new Segment(name, first, last, pieces));
            pieces.forEach(piece -> take(name, piece));
            return last + 1;
        } catch (NoSuchFileException gone) {
            LOG.debug("{} was deleted meanwhile by the server, as being too old", path(name));
        } catch (IOException failed) {
            unreadable.add(
                    Trouble.lasting(
                            path(name),
                            "cannot be read: %s. Copy the folder to another disk, or restore a backup."
                                    .formatted(DataFolder.reason(failed))));
        } catch (StoreException newer) {
            unreadable.add(Trouble.lasting(path(name), String.valueOf(newer.getMessage())));
        }
        return presumed + 1;
    }

    private void take(String name, Piece piece) {
        if (piece.whole()) {
            piece.earliest().ifPresent(this::happened);
            time = piece.latest().or(() -> time);
        } else {
            add(
                    new Loss(
                            path(name),
                            piece.offset(),
                            piece.bytes(),
                            piece.from(),
                            piece.to(),
                            time,
                            none()));
        }
    }

    private void add(Loss loss) {
        losses.add(loss);
    }

    private void happened(Instant at) {
        for (int i = losses.size() - 1; i >= 0 && losses.get(i).before().isEmpty(); i--) {
            losses.set(i, losses.get(i).before(at));
        }
    }

    List<Segment> segments() {
        return List.copyOf(segments);
    }

    List<Loss> losses() {
        return List.copyOf(losses);
    }

    /// What this program cannot read because a newer one wrote it.
    List<Trouble> unreadable() {
        return List.copyOf(unreadable);
    }
}
