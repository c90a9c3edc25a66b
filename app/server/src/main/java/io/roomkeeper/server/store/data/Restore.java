package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.StoreException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Makes a data folder out of a backup. It is made beside and renamed when every file was verified,
/// so it is there as a whole or not at all; the next start builds the rest.
public final class Restore {
    private static final String UNFINISHED = ".restoring";

    private Restore() {}

    /// Makes `data`, which must be missing or empty, and returns the manifest's figures. Throws
    /// [StoreException] with a sentence when it cannot be made.
    public static Backup.Copied run(Path file, Path data, Progress progress) {
        var beside = data.toAbsolutePath().normalize();
        beside = beside.resolveSibling(beside.getFileName() + UNFINISHED);
        try {
            requireFree(data);
            try (var zip = new ZipFile(file.toFile())) {
                var content = BackupContent.of(file, zip);
                FileTree.delete(beside);
                content.extract(beside, progress);
                take(beside, data);
                return new Backup.Copied(
                        content.manifest().files().size(), content.manifest().bytes());
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw BackupContent.notWhole(file, String.valueOf(damaged.getMessage()));
        } catch (IOException failed) {
            throw new StoreException(
                    "%s was not restored: %s.".formatted(file, DataFolder.reason(failed)), failed);
        }
    }

    private static void requireFree(Path data) throws IOException {
        if (Files.notExists(data)) {
            return;
        }
        try (var inside = Files.list(data)) {
            if (inside.findAny().isEmpty()) {
                return;
            }
        }
        throw new StoreException(
                "%s is not empty. A backup is restored into a folder that is missing or empty: move this one away first, or name another with --data."
                        .formatted(data));
    }

    private static void take(Path made, Path data) throws IOException {
        Files.deleteIfExists(data);
        Files.move(made, data);
        DataFolder.forceNames(data.toAbsolutePath().resolve("..").normalize());
    }
}
