package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.history.MessageFolder;
import io.roomkeeper.server.store.history.MessageRecords;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.journal.StoreException;
import io.roomkeeper.server.store.snapshot.SnapshotDamage;
import io.roomkeeper.server.store.snapshot.SnapshotName;
import io.roomkeeper.server.store.snapshot.SnapshotReader;
import io.roomkeeper.server.store.state.StateRecords;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Copies a data folder while a server runs on it, or none. What was acknowledged before is in the
/// copy, what is stored meanwhile may be.
public final class Backup {
    private static final List<String> PLAIN =
            List.of("version", "credentials.json", "moderators.json", "settings.toml");

    private static final String HOURLY_LOGS = "hourly-logs";
    private static final String DELETED_LOG = ".deleted";

    private final Path data;
    private final String roomkeeper;
    private final InstantSource clock;

    /// `roomkeeper` is the version of this program.
    public Backup(Path data, String roomkeeper, InstantSource clock) {
        this.data = data;
        this.roomkeeper = roomkeeper;
        this.clock = clock;
    }

    /// What was copied.
    public record Copied(int files, long bytes) {}

    /// Writes a backup to `to`, which stays open. Throws [StoreException] with a sentence when the
    /// folder is damaged or another backup is being made, and `IOException` when a file cannot be
    /// read or `to` not be written.
    public Copied write(OutputStream to, Progress progress) throws IOException {
        DataCheck.requireData(data);
        try (var _ = DataHold.take(data).orElse(null)) {
            return copy(new BackupZip(to, clock.instant(), progress));
        }
    }

    private Copied copy(BackupZip zip) throws IOException {
        for (var name : PLAIN) {
            if (Files.exists(data.resolve(name))) {
                zip.add(name, data.resolve(name));
            }
        }
        long lastBatch = copyState(zip);
        long lastMessageBatch = copyMessages(zip);
        copyDeletedLogs(zip);
        var manifest = zip.finish(roomkeeper, lastBatch, lastMessageBatch);
        return new Copied(manifest.files().size(), manifest.bytes());
    }

    private long copyState(BackupZip zip) throws IOException {
        var folder = data.resolve(StateCheck.FOLDER);
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        var disk = new FileDisk(folder);
        long begin = 1;
        for (var name : disk.files()) {
            if (SnapshotName.matches(name)) {
                verify(disk, SnapshotName.batch(name));
                zip.add(StateCheck.FOLDER + "/" + name, folder.resolve(name));
                begin = begin == 1 ? SnapshotName.batch(name) + 1 : begin;
            }
        }
        return new WholeSegments(disk, new StateRecords())
                .read(
                        begin,
                        (name, file, end) -> zip.add(StateCheck.FOLDER + "/" + name, file, end));
    }

    private static void verify(FileDisk disk, long batch) throws IOException {
        try {
            SnapshotReader.verify(disk, batch);
        } catch (SnapshotDamage damage) {
            throw new StoreException(
                    "Nothing was copied. %s Run `roomkeeper data check`, then `roomkeeper data repair`."
                            .formatted(damage.getMessage()),
                    damage);
        }
    }

    private long copyMessages(BackupZip zip) throws IOException {
        var folder = new MessageFolder(data.resolve(MessageFolder.NAME));
        if (!Files.isDirectory(folder.path())) {
            return 0;
        }
        var beginning = folder.path().resolve(MessageFolder.FIRST_BATCH);
        if (Files.exists(beginning)) {
            zip.add(MessageFolder.NAME + "/" + MessageFolder.FIRST_BATCH, beginning);
        }
        return new WholeSegments(new FileDisk(folder.path()), new MessageRecords())
                .read(
                        folder.firstBatch(),
                        (name, file, end) -> zip.add(MessageFolder.NAME + "/" + name, file, end));
    }

    // The logs themselves can be made again, but not those that were deleted.
    private void copyDeletedLogs(BackupZip zip) throws IOException {
        var folder = data.resolve(HOURLY_LOGS);
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (var name : new FileDisk(folder).files()) {
            if (name.endsWith(DELETED_LOG)) {
                zip.add(HOURLY_LOGS + "/" + name, folder.resolve(name));
            }
        }
    }
}
