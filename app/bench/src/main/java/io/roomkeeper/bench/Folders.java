package io.roomkeeper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;

/// Folders that are measured in, and what they hold.
final class Folders {
    private Folders() {}

    /// A new empty folder in the one given as `in`, by default the system's for temporary files.
    static Path fresh(Options options) {
        var home = Path.of(options.text("in", System.getProperty("java.io.tmpdir")));
        try {
            Files.createDirectories(home);
            return Files.createTempDirectory(home, "roomkeeper-bench-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The folder given as `data`.
    static Path data(Options options) {
        var path = options.text("data", "");
        if (path.isEmpty()) {
            throw new IllegalArgumentException("--data says in which folder.");
        }
        return Path.of(path);
    }

    /// As [#data], which must not be there yet.
    static Path newData(Options options) {
        var data = data(options);
        if (Files.exists(data)) {
            throw new IllegalArgumentException(data + " is there already; give a new folder.");
        }
        return data;
    }

    static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Bytes that the disk holds for the files of `folder` and below whose path is `chosen`.
    static long bytes(Path folder, Predicate<Path> chosen) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(chosen).mapToLong(Folders::size).sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
