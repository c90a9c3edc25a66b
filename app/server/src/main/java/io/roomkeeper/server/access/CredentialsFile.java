package io.roomkeeper.server.access;

import io.roomkeeper.protocol.WireJson;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;

/// `credentials.json` in the data folder: made at the first start, readable by its owner only.
public final class CredentialsFile {
    public static final String NAME = "credentials.json";

    private static final int APP_KEY_BYTES = 12;
    private static final int SECRET_BYTES = 32;

    private final Path file;

    public CredentialsFile(Path dataFolder) {
        file = dataFolder.resolve(NAME);
    }

    public Path path() {
        return file;
    }

    /// Reads the keys, or makes them if there is no file yet.
    public Credentials open() throws IOException {
        if (!Files.exists(file)) {
            write(fresh(new SecureRandom()));
        }
        return read();
    }

    private Credentials read() throws IOException {
        try {
            var read = WireJson.mapper().readValue(Files.readAllBytes(file), Credentials.class);
            if (Stream.of(read.appKey(), read.appSecret(), read.consoleKey())
                    .anyMatch(key -> key == null || key.isBlank())) {
                throw new IOException(file + " lacks a key; delete it to have new ones made.");
            }
            return read;
        } catch (JacksonException unreadable) {
            // Without the cause, which may quote the file.
            throw new IOException(file + " is damaged; delete it to have new keys made.");
        }
    }

    private void write(Credentials made) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        OwnerOnly.replace(
                file, WireJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(made));
    }

    private static Credentials fresh(SecureRandom random) {
        return new Credentials(
                text(random, APP_KEY_BYTES),
                text(random, SECRET_BYTES),
                text(random, SECRET_BYTES));
    }

    private static String text(SecureRandom random, int bytes) {
        var secret = new byte[bytes];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
