package io.roomkeeper.launcher;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The one format of the project's Java sources. Run as a program it sets every file in it.
final class SourceFormat {
    /// All modules, seen from any of them.
    private static final Path MODULES = Path.of("..");

    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    public static void main(String[] arguments) {
        new SourceFormat().writeAll();
    }

    /// The files that are not in the format, sorted.
    List<Path> misplaced() {
        try (var files = Files.walk(MODULES)) {
            return files.filter(SourceFormat::isSource)
                    .filter(file -> !read(file).equals(formatted(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeAll() {
        for (var file : misplaced()) {
            try {
                Files.writeString(file, formatted(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String formatted(Path file) {
        try {
            return formatter.formatSourceAndFixImports(read(file));
        } catch (FormatterException e) {
            throw new IllegalStateException(file + " can't be formatted: " + e.getMessage(), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path file) {
        var path = MODULES.relativize(file);
        return path.toString().endsWith(".java") && path.getName(1).toString().equals("src");
    }
}
