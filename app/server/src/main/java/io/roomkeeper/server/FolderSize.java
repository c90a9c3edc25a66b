package io.roomkeeper.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much a data folder takes.
final class FolderSize {
    private FolderSize() {}

    /// Bytes of all files, as far as they can be seen: files come and go meanwhile.
    static long of(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(FolderSize::bytes).sum();
        } catch (IOException | UncheckedIOException changing) {
            return 0;
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
