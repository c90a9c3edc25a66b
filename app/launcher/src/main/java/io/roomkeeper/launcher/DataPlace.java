package io.roomkeeper.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a program of this system keeps its data.
final class DataPlace {
    private DataPlace() {}

    static Path usual() {
        return usual(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv());
    }

    static Path usual(String system, Path home, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            var local = environment.get("LOCALAPPDATA");
            return (local == null ? home : Path.of(local)).resolve("Roomkeeper");
        }
        if (name.contains("mac")) {
            return home.resolve("Library/Application Support/Roomkeeper");
        }
        var shared = environment.getOrDefault("XDG_DATA_HOME", "");
        return (shared.isEmpty() ? home.resolve(".local/share") : Path.of(shared))
                .resolve("roomkeeper");
    }
}
