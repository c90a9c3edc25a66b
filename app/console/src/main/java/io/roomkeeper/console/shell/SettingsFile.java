package io.roomkeeper.console.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a desktop program keeps its settings on this system.
final class SettingsFile {
    private SettingsFile() {}

    /// The usual place for `system` (`os.name`), with `environment` and the user's `home`.
    static Path usual(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        Path folder;
        if (name.startsWith("windows")) {
            folder = at(environment, "APPDATA", home.resolve("AppData/Roaming"));
        } else if (name.startsWith("mac")) {
            folder = home.resolve("Library/Application Support");
        } else {
            folder = at(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        }
        return folder.resolve("roomkeeper").resolve("console.properties");
    }

    private static Path at(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() ? otherwise : Path.of(value);
    }
}
