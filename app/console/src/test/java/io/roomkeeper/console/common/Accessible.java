package io.roomkeeper.console.common;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TabPane;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Finds what a screen reader would have no word for.
public final class Accessible {
    private Accessible() {}

    /// The controls below `root` that can be reached or show something, and have no name.
    public static List<Control> unnamed(Parent root) {
        List<Node> all = nodes(root).toList();
        return all.stream()
                .filter(Control.class::isInstance)
                .map(Control.class::cast)
                .filter(control -> control.isFocusTraversable() || shows(control))
                .filter(control -> !(control instanceof TabPane))
                .filter(control -> !named(control, all))
                .toList();
    }

    private static boolean shows(Control control) {
        return control instanceof ProgressIndicator;
    }

    private static boolean named(Control control, List<Node> all) {
        return hasText(control.getAccessibleText())
                || (control instanceof Labeled labeled && hasText(labeled.getText()))
                || all.stream()
                        .filter(Label.class::isInstance)
                        .map(Label.class::cast)
                        .anyMatch(label -> Objects.equals(label.getLabelFor(), control));
    }

    private static boolean hasText(String text) {
        return text != null && !text.isBlank();
    }

    private static Stream<Node> nodes(Parent root) {
        return Stream.concat(
                Stream.of(root),
                root.getChildrenUnmodifiable().stream()
                        .flatMap(child ->
                                child instanceof Parent parent ? nodes(parent) : Stream.of(child)));
    }
}
