package io.roomkeeper.console.shell;

import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.StoredPreferences;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// The file in which the console keeps, from one start to the next, what is preferred and how its
/// windows were left.
record ConsoleSettings(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSettings.class);

    /// Whether anything was kept.
    boolean exist() {
        return Files.exists(file);
    }

    /// Takes over what the file says; without one that can be read, all is as at a first start.
    void read() {
        Properties stored = new Properties();
        if (exist()) {
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("{} cannot be read", file, e);
            }
        }
        Preferences.get().reset();
        StoredPreferences.read(stored, Preferences.get());
        Memory.get().clear();
        Memory.get().read(stored);
    }

    /// What there is to keep now.
    static Properties now() {
        Properties stored = new Properties();
        StoredPreferences.write(Preferences.get(), stored);
        Memory.get().write(stored);
        return stored;
    }

    /// Stores `settings`, all or nothing; a failure is logged, for it costs only their memory.
    void write(Properties settings) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(next)) {
                settings.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }
}
