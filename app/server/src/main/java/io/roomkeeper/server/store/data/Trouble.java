package io.roomkeeper.server.store.data;

import java.nio.file.Path;

/// Something wrong with one file of a data folder.
///
/// @param sentence for the operator: the place in the file, what is wrong, what that means
/// @param mendable whether `roomkeeper data repair` does something about it
public record Trouble(Path file, String sentence, boolean mendable) {
    private static final String REPAIR = " Run `roomkeeper data repair`.";

    static Trouble mendable(Path file, String sentence) {
        return new Trouble(file, sentence + REPAIR, true);
    }

    static Trouble lasting(Path file, String sentence) {
        return new Trouble(file, sentence, false);
    }

    /// One line.
    public String line() {
        return file + ": " + sentence;
    }
}
