package io.roomkeeper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /// What each thing in `folder` takes of the disk, like `journal 12 MiB, state.mapdb 48 MiB`.
    static String inventory(Path folder) {
        try (var things = Files.list(folder)) {
            return things.sorted()
                    .filter(thing -> bytes(thing) >= 1 << 20)
                    .map(thing -> "%s %,d MiB".formatted(thing.getFileName(), bytes(thing) >> 20))
                    .collect(Collectors.joining(", "));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The bytes of all files in `folder` and below, by the ending of their names.
    static SortedMap<String, Long> bytesByEnding(Path folder) {
        var endings = new TreeMap<String, Long>();
        for (var file : files(folder)) {
            var name = file.getFileName().toString();
            endings.merge(name.substring(name.lastIndexOf('.') + 1), size(file), Long::sum);
        }
        return endings;
    }

    private static long bytes(Path folder) {
        return files(folder).stream().mapToLong(Folders::size).sum();
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
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
