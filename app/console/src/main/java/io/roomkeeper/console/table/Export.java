package io.roomkeeper.console.table;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.StatusLine;

import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Asks for a file and writes a text into it, off the FX thread.
public final class Export {
    private Export() {}

    /// Writes `content` where the reader chooses; `name` is proposed. `said` hears on the FX thread
    /// how it went.
    public static void ask(
            Window owner, String name, String kind, String content, StatusLine said) {
        choose(owner, name, kind).ifPresent(file -> write(file, content, said));
    }

    /// Asks for a file of that `kind`, its ending.
    public static Optional<Path> choose(Window owner, String name, String kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text("export.choose"));
        chooser.setInitialFileName(name + "." + kind);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kind.toUpperCase(Locale.ROOT), "*." + kind));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    static CompletableFuture<Void> write(Path file, String content, StatusLine said) {
        return CompletableFuture.runAsync(() -> put(file, content))
                .handleAsync(
                        (_, failure) -> {
                            if (failure == null) {
                                said.done(text("export.done", file));
                            } else {
                                said.failed(text("export.failed", file, reason(failure)));
                            }
                            return null;
                        },
                        Platform::runLater);
    }

    private static void put(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
