package io.roomkeeper.launcher;

import java.util.Locale;
import java.util.Map;

/// Whether a window can be shown here.
final class Display {
    static final String ABSENT = "There is no display here, so the server runs alone.";

    private Display() {}

    static boolean present() {
        return present(
                System.getProperty("os.name", ""),
                System.getProperty("glass.platform", ""),
                System.getenv());
    }

    /// JavaFX's headless platform counts as a display.
    static boolean present(String system, String platform, Map<String, String> environment) {
        return platform.equalsIgnoreCase("headless")
                || !system.toLowerCase(Locale.ROOT).contains("linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
