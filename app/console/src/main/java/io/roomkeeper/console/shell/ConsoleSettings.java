package io.roomkeeper.console.shell;

import io.roomkeeper.console.common.Theme;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// What the console remembers from one start to the next: the theme, and the main window's place.
record ConsoleSettings(Theme theme, Optional<WindowPlace> place) {
    static final ConsoleSettings FIRST = new ConsoleSettings(Theme.SYSTEM, Optional.empty());

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSettings.class);
    private static final String THEME = "theme";
    private static final String PLACE = "window";

    /// The settings in `file`; those of a first start when there are none to be read.
    static ConsoleSettings read(Path file) {
        Properties stored = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("{} cannot be read", file, e);
            }
        }
        return new ConsoleSettings(
                theme(stored.getProperty(THEME, "")),
                WindowPlace.parse(stored.getProperty(PLACE, "")));
    }

    /// Stores the settings in `file`; a failure is logged, for it costs only their memory.
    void write(Path file) {
        Properties stored = new Properties();
        stored.setProperty(THEME, theme.name().toLowerCase(Locale.ROOT));
        place.ifPresent(where -> stored.setProperty(PLACE, where.format()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                stored.store(writer, null);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }

    private static Theme theme(String name) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(name)) {
                return theme;
            }
        }
        return FIRST.theme;
    }
}
