package io.roomkeeper.console.common;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds what a reader cannot see whole: controls that reach out of the window or of the pane they
/// lie in, texts that are cut short, buttons that lie on one another, and icons that have not the
/// size of the texts.
public final class Clipped {
    private static final double TOLERANCE = 1.5;

    private Clipped() {}

    /// A sentence for each such control below `root`.
    public static List<String> in(Parent root) {
        root.applyCss();
        root.layout();
        List<Control> seen = controls(root).filter(Seen::isSeen).filter(Clipped::counts).toList();
        List<String> found = new ArrayList<>();
        for (Control control : seen) {
            if (!scrolls(control) && !within(root, control)) {
                found.add(name(control) + " reaches out of the window");
            } else if (cut(control)) {
                found.add(name(control) + " is cut short");
            }
        }
        List<Control> buttons =
                seen.stream()
                        .filter(ButtonBase.class::isInstance)
                        .filter(button -> !scrolls(button))
                        .toList();
        for (int i = 0; i < buttons.size(); i++) {
            for (int j = i + 1; j < buttons.size(); j++) {
                if (overlap(buttons.get(i), buttons.get(j))) {
                    found.add(name(buttons.get(i)) + " lies on " + name(buttons.get(j)));
                }
            }
        }
        icons(root)
                .filter(Seen::isSeen)
                .filter(icon -> !fits(icon))
                .map(icon -> icon.getIconLiteral() + " has " + icon.getIconSize() + " px")
                .forEach(found::add);
        return found;
    }

    /// As large as texts, or twice that.
    private static boolean fits(FontIcon icon) {
        double ofText = icon.getIconSize() / Look.em();
        return Math.abs(ofText - 1) < 0.1 || Math.abs(ofText - 2) < 0.1;
    }

    /// What scrolls can be brought into view.
    private static boolean scrolls(Control control) {
        for (Node at = control.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    /// Rows, and what is cut short on purpose with its whole text in a tooltip, are left out.
    private static boolean counts(Control control) {
        for (Node at = control; at != null; at = at.getParent()) {
            if (at instanceof ListView<?>
                    || at instanceof TableView<?>
                    || (at instanceof TextInputControl && !at.equals(control))
                    || (at instanceof Spinner<?> && !at.equals(control))
                    || (at instanceof ComboBoxBase<?> && !at.equals(control))
                    || (at instanceof MenuBar && !at.equals(control))
                    || at.getStyleClass().contains("tab-header-area")
                    || at.getStyleClass().contains("axis")) {
                return at.equals(control);
            }
        }
        return true;
    }

    private static boolean within(Parent root, Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        Bounds all = root.getLayoutBounds();
        return at.getMinX() >= -TOLERANCE
                && at.getMinY() >= -TOLERANCE
                && at.getMaxX() <= all.getWidth() + TOLERANCE
                && at.getMaxY() <= all.getHeight() + TOLERANCE;
    }

    private static boolean cut(Control control) {
        if (!(control instanceof Labeled labeled)
                || labeled.getText() == null
                || labeled.getText().isEmpty()
                || labeled.getMinWidth() == 0) {
            return false;
        }
        return labeled.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .map(Text::getText)
                .anyMatch(shown ->
                        shown.endsWith("...")
                                || (shown.endsWith("…") && !labeled.getText().endsWith("…")));
    }

    private static boolean overlap(Node one, Node other) {
        Bounds a = one.localToScene(one.getLayoutBounds());
        Bounds b = other.localToScene(other.getLayoutBounds());
        return Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX()) > TOLERANCE
                && Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY())
                        > TOLERANCE;
    }

    private static String name(Control control) {
        String text = control instanceof Labeled labeled ? labeled.getText() : "";
        return control.getClass().getSimpleName() + " " + control.getId() + " “" + text + "”";
    }

    private static Stream<Control> controls(Node node) {
        return nodes(node).filter(Control.class::isInstance).map(Control.class::cast);
    }

    private static Stream<FontIcon> icons(Node node) {
        return nodes(node).filter(FontIcon.class::isInstance).map(FontIcon.class::cast);
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Clipped::nodes))
                : Stream.of(node);
    }
}
