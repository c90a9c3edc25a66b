package io.roomkeeper.console.connection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/// Keys in a file that only its owner can read.
record KeyFile(Path file) implements KeyVault {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    @Override
    public Optional<String> find(String address) {
        return Optional.ofNullable(read().getProperty(address));
    }

    @Override
    public void keep(String address, String key) {
        Properties keys = read();
        keys.setProperty(address, key);
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(next);
            create(next);
            try (Writer writer = Files.newBufferedWriter(next)) {
                keys.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }

    /// The file is the owner's from its first byte on.
    private static void create(Path next) throws IOException {
        boolean posix =
                next.toAbsolutePath()
                        .getFileSystem()
                        .supportedFileAttributeViews()
                        .contains("posix");
        if (posix) {
            Files.createFile(
                    next,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(next);
        }
    }

    private Properties read() {
        Properties keys = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                keys.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("{} cannot be read", file, e);
            }
        }
        return keys;
    }
}
