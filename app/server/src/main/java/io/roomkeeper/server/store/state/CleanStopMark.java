package io.roomkeeper.server.store.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomkeeper.server.store.journal.DataFolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Says that MapDB's file is whole: written last at a clean stop, deleted before the first change.
/// It matches only with how the tables are written, the journal's last batch and the file's length.
public record CleanStopMark(Path folder) {
    private static final String NAME = "clean-stop";

    /// How the tables are written; those of another number are built anew.
    private static final int TABLES = 2;

    /// MapDB's file, which the mark speaks of.
    Path state() {
        return folder.resolve("state.mapdb");
    }

    boolean isThere() {
        return Files.exists(folder.resolve(NAME)) && Files.exists(state());
    }

    boolean matches(long batch) throws IOException {
        return isThere()
                && Arrays.equals(
                        Files.readAllBytes(folder.resolve(NAME)), text(batch).getBytes(UTF_8));
    }

    /// MapDB does not force its file, so that is done before.
    void write(long batch) throws IOException {
        try (var state = FileChannel.open(state(), StandardOpenOption.WRITE)) {
            state.force(true);
        }
        DataFolder.writeDurably(folder, NAME, text(batch));
    }

    /// From now on MapDB's file is not trusted. Forces that even if it is gone, for a process that
    /// was killed may just have deleted it.
    public void delete() throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
        DataFolder.forceNames(folder);
    }

    private String text(long batch) throws IOException {
        return "tables %d, batch %d, %d bytes\n".formatted(TABLES, batch, Files.size(state()));
    }
}
