package io.roomkeeper.server.store.data;

import io.roomkeeper.server.store.journal.DataFolder;
import io.roomkeeper.server.store.journal.StoreException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file for its owner only that is there as a whole or not at all.
public record OutputFile(Path path) {
    private static final String UNFINISHED = ".part";

    /// Writes the file and tells something about that.
    @FunctionalInterface
    public interface Writing<T> {
        T to(OutputStream out) throws IOException;
    }

    /// Throws [StoreException] with a sentence when it cannot be written, and when it is there and
    /// `replace` is false.
    public <T> T write(boolean replace, Writing<T> writing) {
        if (Files.exists(path) && !replace) {
            throw new StoreException(
                    path + " is there already. Choose another name, or give --replace.");
        }
        var part = path.resolveSibling(path.getFileName() + UNFINISHED);
        try {
            var written = write(part, writing);
            Files.move(
                    part,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            DataFolder.forceNames(path.toAbsolutePath().resolve("..").normalize());
            return written;
        } catch (IOException failed) {
            delete(part, failed);
            throw new StoreException(
                    "%s was not written: %s.".formatted(path, DataFolder.reason(failed)), failed);
        } catch (RuntimeException failed) {
            delete(part, failed);
            throw failed;
        }
    }

    private static <T> T write(Path part, Writing<T> writing) throws IOException {
        Files.deleteIfExists(part);
        try (var file = OwnerOnly.create(part)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(file));
            var written = writing.to(out);
            out.flush();
            file.force(true);
            return written;
        }
    }

    private static void delete(Path part, Exception because) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException alsoFailed) {
            because.addSuppressed(alsoFailed);
        }
    }
}
