package io.roomkeeper.console.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// What is on show and what is not.
public final class Shown {
    private Shown() {}

    /// Shows `node`, or takes it and the room it needs away.
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Whether `node` is in a window that is open; what lives longer is best followed only then.
    public static ObservableValue<Boolean> on(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
    }
}
