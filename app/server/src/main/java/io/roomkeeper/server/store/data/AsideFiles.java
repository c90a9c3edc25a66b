package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.journal.DataFolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Damaged files, kept beside those that take their place.
final class AsideFiles {
    private AsideFiles() {}

    /// Copies `name` durably and tells the copy's name.
    static String copy(Path folder, String name) throws IOException {
        var kept = free(folder, name);
        Files.copy(folder.resolve(name), folder.resolve(kept));
        try (var file = FileChannel.open(folder.resolve(kept), StandardOpenOption.WRITE)) {
            file.force(true);
        }
        DataFolder.forceNames(folder);
        return kept;
    }

    /// Renames `name` and tells the new name.
    static String move(Path folder, String name) throws IOException {
        var kept = free(folder, name);
        Files.move(folder.resolve(name), folder.resolve(kept));
        DataFolder.forceNames(folder);
        return kept;
    }

    private static String free(Path folder, String name) {
        var aside = name + ".damaged";
        for (int number = 2; Files.exists(folder.resolve(aside)); number++) {
            aside = name + ".damaged-" + number;
        }
        return aside;
    }
}
