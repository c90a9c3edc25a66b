package io.roomkeeper.server.store.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Makes a data folder of version 1 one of version 2. Its journal, which goes from batch 1 without
/// snapshots, is read as it is; what is built from it is built anew. What could be needed to go
/// back is kept in a folder inside. Done again from the start when it was interrupted.
final class FolderUpgrade {
    /// Of the folder afterwards.
    static final int VERSION = 2;

    /// Where the files of version 1 are kept.
    static final String KEPT = "before-version-2";

    private static final Logger LOG = LoggerFactory.getLogger(FolderUpgrade.class);
    private static final long MIB = 1024 * 1024;

    private final Path folder;

    FolderUpgrade(Path folder) {
        this.folder = folder;
    }

    void run() throws IOException {
        var journal = folder.resolve("journal");
        var kept = folder.resolve(KEPT);
        DataFolder.create(kept);
        if (Files.isDirectory(journal)) {
            checkSpace(bytes(journal));
            copyAll(journal, kept.resolve("journal"));
        }
        copy(folder.resolve("version"), kept.resolve("version"));
        DataFolder.forceNames(kept);
        Files.deleteIfExists(folder.resolve("clean-stop"));
        Files.deleteIfExists(folder.resolve("state.mapdb"));
        DataFolder.forceNames(folder);
        DataFolder.writeDurably(folder, "version", VERSION + "\n");
        LOG.info(
                "the data folder {} is now of version {}; its journal as it was is kept in {},"
                        + " which may be deleted",
                folder,
                VERSION,
                kept);
    }

    private void checkSpace(long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new StoreException(
                    "The data folder %s is of version 1; a copy of its journal is kept when it becomes version %d. That needs %d MiB, %d MiB are free."
                            .formatted(folder, VERSION, bytes / MIB, free / MIB));
        }
    }

    private static long bytes(Path journal) throws IOException {
        long bytes = 0;
        for (var file : files(journal)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private static List<Path> files(Path journal) throws IOException {
        try (var files = Files.list(journal)) {
            return files.toList();
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        DataFolder.create(to);
        for (var file : files(from)) {
            copy(file, to.resolve(file.getFileName()));
        }
        DataFolder.forceNames(to);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out =
                        FileChannel.open(
                                to,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)) {
            long copied = 0;
            while (copied < in.size()) {
                copied += in.transferTo(copied, in.size() - copied, out);
            }
            out.force(true);
        }
    }
}
