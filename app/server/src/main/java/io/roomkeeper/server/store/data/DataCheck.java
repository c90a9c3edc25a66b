package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.StoreException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads everything in a data folder and changes nothing; a server may run on it.
public final class DataCheck {
    private static final String VERSION = "version";

    private DataCheck() {}

    /// What is wrong, one for each file. Throws [StoreException] with a sentence when the folder
    /// cannot be read.
    public static List<Trouble> run(Path data, Progress progress) {
        requireData(data);
        try {
            var version = version(data);
            if (version.filter(trouble -> !trouble.mendable()).isPresent()) {
                return version.stream().toList();
            }
            return Stream.of(
                            version.stream().toList(),
                            StateCheck.of(data, progress).troubles(),
                            HistoryCheck.of(data, progress).troubles())
                    .flatMap(List::stream)
                    .toList();
        } catch (IOException failed) {
            throw unreadable(data, failed);
        }
    }

    /// Throws [StoreException] when nothing was ever stored in `data`.
    static void requireData(Path data) {
        if (Files.notExists(data.resolve(VERSION))
                && Files.notExists(data.resolve(StateCheck.FOLDER))) {
            throw new StoreException("There is no data folder at " + data + ".");
        }
    }

    static StoreException unreadable(Path data, IOException failed) {
        return new StoreException(
                "The data folder %s cannot be read: %s.".formatted(data, DataFolder.reason(failed)),
                failed);
    }

    private static Optional<Trouble> version(Path data) throws IOException {
        var file = data.resolve(VERSION);
        if (Files.notExists(file)) {
            return Optional.of(Trouble.mendable(file, "is missing. Nothing is lost."));
        }
        var text = Files.readString(file).strip();
        if (!text.matches("[0-9]{1,9}")) {
            return Optional.of(
                    Trouble.lasting(
                            file,
                            "does not hold a version. If this Roomkeeper wrote the folder, write %d into it."
                                    .formatted(DataFolder.VERSION)));
        }
        return Integer.parseInt(text) <= DataFolder.VERSION
                ? Optional.empty()
                : Optional.of(
                        Trouble.lasting(
                                file,
                                "is %s, and this Roomkeeper reads up to version %d. Use the one that wrote the folder, or a newer one."
                                        .formatted(text, DataFolder.VERSION)));
    }
}
