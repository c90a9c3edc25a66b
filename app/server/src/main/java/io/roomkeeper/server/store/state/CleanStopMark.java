package io.roomkeeper.server.store.state;

import io.roomkeeper.server.store.journal.DataFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Says that MapDB's file is whole: written last at a clean stop, deleted before the first change.
/// It matches only with the journal's last batch and the file's length.
record CleanStopMark(Path folder) {
    private static final String NAME = "clean-stop";

    /// MapDB's file, which the mark speaks of.
    Path state() {
        return folder.resolve("state.mapdb");
    }

    boolean matches(long batch) throws IOException {
        var file = folder.resolve(NAME);
        return Files.exists(file)
                && Files.exists(state())
                && Files.readString(file).equals(text(batch));
    }

    void write(long batch) throws IOException {
        DataFolder.writeDurably(folder, NAME, text(batch));
    }

    void delete() throws IOException {
        if (Files.deleteIfExists(folder.resolve(NAME))) {
            DataFolder.forceNames(folder);
        }
    }

    private String text(long batch) throws IOException {
        return "batch %d, %d bytes\n".formatted(batch, Files.size(state()));
    }
}
