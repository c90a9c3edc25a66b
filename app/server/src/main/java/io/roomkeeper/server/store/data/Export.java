package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.history.MessageFolder;
import io.roomkeeper.server.store.history.MessageLines;
import io.roomkeeper.server.store.history.MessageRecords;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.snapshot.SnapshotDamage;
import io.roomkeeper.server.store.snapshot.SnapshotName;
import io.roomkeeper.server.store.snapshot.SnapshotReader;
import io.roomkeeper.server.store.state.AuditRetention;
import io.roomkeeper.server.store.state.StateLines;
import io.roomkeeper.server.store.state.StateRecords;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;

/// Writes all that is stored as JSON Lines, for people who go elsewhere: the state in the order of
/// its entries, then the messages as they were sent. Changes nothing; a server may run.
public final class Export {
    private final Path data;
    private final AuditRetention audit;
    private final InstantSource clock;
    private final OutputStream to;
    private long lines;

    private Export(Path data, AuditRetention audit, InstantSource clock, OutputStream to) {
        this.data = data;
        this.audit = audit;
        this.clock = clock;
        this.to = to;
    }

    /// How old a message, and a line of the audit log, may be that is written.
    public record Retention(Duration history, AuditRetention audit) {}

    /// Writes to `to`, which stays open, without sanctions that are over and what is older than
    /// `kept`, and tells how many lines there are. Throws [StoreException] with a sentence when the
    /// folder is damaged.
    public static long write(Path data, Retention kept, InstantSource clock, OutputStream to)
            throws IOException {
        DataCheck.requireData(data);
        try (var _ = DataHold.take(data).orElse(null)) {
            var export = new Export(data, kept.audit(), clock, to);
            export.writeState();
            export.writeMessages(clock.instant().minus(kept.history()));
            to.flush();
            return export.lines;
        }
    }

    private void line(byte[] json) throws IOException {
        to.write(json);
        to.write('\n');
        lines++;
    }

    private void writeState() throws IOException {
        var folder = data.resolve(StateCheck.FOLDER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        var disk = new FileDisk(folder);
        long base = newestWhole(disk);
        StateLines.read(
                disk,
                base,
                frames ->
                        new WholeSegments(disk, new StateRecords())
                                .frames(base + 1, Long.MAX_VALUE, frames),
                audit,
                clock,
                this::line);
    }

    /// Batch of the newest snapshot that can be read; 0 when there is none.
    private static long newestWhole(FileDisk disk) throws IOException {
        var newestFirst =
                disk.files().stream()
                        .filter(SnapshotName::matches)
                        .map(SnapshotName::batch)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        for (long batch : newestFirst) {
            try {
                SnapshotReader.verify(disk, batch);
                return batch;
            } catch (SnapshotDamage damage) {
                if (batch == newestFirst.getLast()) {
                    throw damage;
                }
            }
        }
        return 0;
    }

    private void writeMessages(Instant least) throws IOException {
        var folder = new MessageFolder(data.resolve(MessageFolder.NAME));
        if (!Files.isDirectory(folder.path())) {
            return;
        }
        var messages = new MessageLines(least);
        var segments = new WholeSegments(new FileDisk(folder.path()), new MessageRecords());
        long last = segments.frames(folder.firstBatch(), Long.MAX_VALUE, messages::note);
        try {
            segments.frames(folder.firstBatch(), last, frame -> write(messages, frame));
        } catch (UncheckedIOException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private void write(MessageLines messages, Frame frame) {
        try {
            for (var line : messages.of(frame)) {
                line(line);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
