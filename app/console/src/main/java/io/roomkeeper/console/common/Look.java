package io.roomkeeper.console.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

import java.net.URL;
import java.util.List;
import java.util.Objects;

/// Themes and style sheets, density and text size.
public final class Look {
    private static final List<String> SHEETS =
            List.of(
                    "tokens",
                    "console",
                    "shell",
                    "rooms",
                    "chat",
                    "card",
                    "management",
                    "preferences",
                    "sanction",
                    "status",
                    "table");

    private static final String COMPACT = "compact";

    /// Text of 100 %, in pixels. Console design §11.
    private static final double BASE = 14;

    /// A large icon, in texts' sizes.
    private static final double LARGE_ICON = 2;

    static {
        Preferences.get().textSizeProperty().subscribe((_, _) -> shapeAll());
        Preferences.get().densityProperty().subscribe((_, _) -> shapeAll());
    }

    private Look() {}

    /// Shows the whole console in `theme`, as that or the desktop's choice changes.
    public static void follow(ObservableValue<Theme> theme) {
        Platform.Preferences desktop = Platform.getPreferences();
        theme.subscribe(chosen -> apply(chosen, desktop.getColorScheme()));
        desktop.colorSchemeProperty().subscribe(scheme -> apply(theme.getValue(), scheme));
    }

    /// Adds the console's own sheets to `scene`, and keeps it in the density and text size that are
    /// preferred; every window needs it once.
    public static void dress(Scene scene) {
        SHEETS.forEach(sheet -> scene.getStylesheets().add(url(sheet)));
        scene.getProperties().put(Look.class, true);
        scene.rootProperty().subscribe(Look::shape);
    }

    /// The size of texts, in pixels.
    public static double em() {
        return BASE * Preferences.get().textSizeProperty().get() / Preferences.NORMAL_TEXT;
    }

    private static void shapeAll() {
        Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.hasProperties())
                .filter(scene -> scene.getProperties().containsKey(Look.class))
                .map(Scene::getRoot)
                .forEach(Look::shape);
    }

    private static void shape(Parent root) {
        Preferences wanted = Preferences.get();
        root.setStyle(
                "-fx-font-size: %1$spx; -mod-icon: %1$spx; -mod-large-icon: %2$spx"
                        .formatted(em(), LARGE_ICON * em()));
        root.getStyleClass().remove(COMPACT);
        if (wanted.densityProperty().get() == Density.COMPACT) {
            root.getStyleClass().add(COMPACT);
        }
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
