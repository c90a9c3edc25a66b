package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import java.awt.Desktop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// The program with which the desktop shows folders.
public final class FileManager {
    private FileManager() {}

    /// Shows `folder`; fails with a sentence for people. AWT may wait for the desktop, so this is
    /// not done on the FX thread.
    public static CompletableFuture<Void> show(Path folder) {
        return CompletableFuture.runAsync(() -> open(folder));
    }

    private static void open(Path folder) {
        if (!Desktop.isDesktopSupported()
                || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
            throw new UnsupportedOperationException(text("folder.noManager"));
        }
        try {
            Desktop.getDesktop().open(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(text("folder.refused"), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(text("folder.missing"), e);
        }
    }
}
