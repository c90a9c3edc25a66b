package io.roomkeeper.console.preferences;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Density;
import io.roomkeeper.console.common.Language;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Theme;

import javafx.fxml.FXML;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;

import java.util.List;

/// Wires look.fxml: language, theme, density and text size.
final class LookController {
    private static final int STEP = 10;

    private final Preferences wanted = Preferences.get();

    @FXML private HBox languages;
    @FXML private HBox themes;
    @FXML private HBox densities;
    @FXML private Spinner<Integer> text;

    @FXML
    private void initialize() {
        Choice.fill(
                languages, List.of(Language.values()), Language::label, wanted.languageProperty());
        Choice.fill(themes, List.of(Theme.values()), LookController::name, wanted.themeProperty());
        Choice.fill(
                densities,
                List.of(Density.values()),
                LookController::name,
                wanted.densityProperty());
        Numbers.wire(
                text,
                wanted.textSizeProperty(),
                Preferences.LEAST_TEXT,
                Preferences.MOST_TEXT,
                STEP);
    }

    @FXML
    private void reset() {
        wanted.resetLook();
    }

    private static String name(Theme theme) {
        return switch (theme) {
            case SYSTEM -> text("theme.system");
            case LIGHT -> text("theme.light");
            case DARK -> text("theme.dark");
        };
    }

    private static String name(Density density) {
        return switch (density) {
            case COMFORTABLE -> text("density.comfortable");
            case COMPACT -> text("density.compact");
        };
    }
}
