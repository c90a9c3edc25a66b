package io.roomkeeper.console.common;

import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.function.Supplier;

/// Windows of which there is one of each kind.
public final class OneWindow {
    private OneWindow() {}

    /// Brings the window of that `kind` to the front, or shows the one that `made` makes.
    public static Stage show(String kind, Supplier<Stage> made) {
        Stage stage =
                Window.getWindows().stream()
                        .filter(window -> kind.equals(window.getProperties().get(OneWindow.class)))
                        .map(Stage.class::cast)
                        .findFirst()
                        .orElseGet(made);
        stage.getProperties().put(OneWindow.class, kind);
        stage.show();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        return stage;
    }
}
