package io.roomkeeper.console.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import java.net.URL;
import java.util.List;
import java.util.Objects;

/// Themes and style sheets.
public final class Look {
    private static final List<String> SHEETS =
            List.of("tokens", "console", "shell", "rooms", "chat", "management", "sanction");

    private Look() {}

    /// Shows the whole console in `theme`, as that or the desktop's choice changes.
    public static void follow(ObservableValue<Theme> theme) {
        Platform.Preferences desktop = Platform.getPreferences();
        theme.subscribe(chosen -> apply(chosen, desktop.getColorScheme()));
        desktop.colorSchemeProperty().subscribe(scheme -> apply(theme.getValue(), scheme));
    }

    /// Adds the console's own sheets to `scene`; every window needs it once.
    public static void dress(Scene scene) {
        SHEETS.forEach(sheet -> scene.getStylesheets().add(url(sheet)));
    }

    private static void apply(Theme theme, ColorScheme desktop) {
        boolean dark =
                switch (theme) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> desktop == ColorScheme.DARK;
                };
        Application.setUserAgentStylesheet(
                (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    private static String url(String sheet) {
        URL url = Look.class.getResource("/styles/" + sheet + ".css");
        return Objects.requireNonNull(url, sheet).toExternalForm();
    }
}
