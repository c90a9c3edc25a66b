package io.roomkeeper.console.common;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Opens the menu over a list by keyboard, at the row that is selected: not every system asks for
/// it by itself.
final class MenuKey {
    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.CONTEXT_MENU);
    private static final KeyCombination SHIFT_F10 =
            new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

    private MenuKey() {}

    static void listen(Node list, ContextMenu menu) {
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (MENU.match(event) || SHIFT_F10.match(event)) {
                        show(menu, list);
                        event.consume();
                    }
                });
    }

    private static void show(ContextMenu menu, Node list) {
        Node row =
                list.lookupAll(".cell").stream()
                        .filter(node -> node instanceof Cell<?> cell && cell.isSelected())
                        .filter(Node::isVisible)
                        .findFirst()
                        .orElse(list);
        Bounds at = row.localToScreen(row.getLayoutBounds());
        menu.show(list, at.getCenterX(), at.getCenterY());
    }
}
