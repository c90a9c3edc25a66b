package io.roomkeeper.console.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/// Where the focus is, and where it goes. What a node itself says of it is wrong after it has moved
/// in a split pane.
public final class Focus {
    private Focus() {}

    /// Whether the focus is on `pane` or something in it.
    public static boolean isIn(Node pane) {
        return pane.getScene() != null && isIn(pane, pane.getScene().getFocusOwner());
    }

    /// The same, as it changes.
    public static ObservableValue<Boolean> in(Node pane) {
        return pane.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .map(owner -> isIn(pane, owner))
                .orElse(false);
    }

    /// Whether `node` can be seen, as far as what is around it can, and is not disabled.
    public static boolean canTake(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return !node.isDisabled();
    }

    /// Whether `owner`, which may be none, is `pane` or something in it.
    public static boolean isIn(Node pane, @Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /// Makes Tab lead on from `area` as from every other field.
    public static void leadOn(TextArea area) {
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                        area.requestFocusTraversal(
                                event.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                        event.consume();
                    }
                });
    }
}
