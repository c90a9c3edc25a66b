package io.roomkeeper.console.common;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// Says of disabled items why they are disabled, while the pointer rests on them: menu items have
/// no tooltips.
final class MenuTips {
    private static final Duration REST = Duration.millis(400);

    /// Pixels from the pointer to the tip.
    private static final double OFFSET = 14;

    private final ContextMenu popup;
    private final Tooltip tip = new Tooltip();
    private final PauseTransition rest = new PauseTransition(REST);
    private String why = "";

    private MenuTips(ContextMenu popup) {
        this.popup = popup;
        popup.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        popup.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> say(""));
    }

    /// Lets the menu in which `item` is shown say `whyNot` of it while that is not empty.
    static void explain(MenuItem item, ObservableValue<String> whyNot) {
        item.getProperties().put(MenuTips.class, whyNot);
        item.parentPopupProperty().subscribe(MenuTips::watch);
    }

    private static void watch(@Nullable ContextMenu popup) {
        if (popup != null) {
            popup.getProperties().computeIfAbsent(MenuTips.class, _ -> new MenuTips(popup));
        }
    }

    private void moved(MouseEvent event) {
        say(whyNot(event.getScreenX(), event.getScreenY()));
        rest.setOnFinished(
                _ -> tip.show(popup, event.getScreenX() + OFFSET, event.getScreenY() + OFFSET));
    }

    private void say(String now) {
        if (!now.equals(why)) {
            why = now;
            tip.hide();
            tip.setText(now);
            rest.stop();
            if (!now.isEmpty()) {
                rest.playFromStart();
            }
        }
    }

    private String whyNot(double screenX, double screenY) {
        for (MenuItem item : popup.getItems()) {
            Node shown = item.getStyleableNode();
            if (shown != null
                    && shown.contains(shown.screenToLocal(screenX, screenY))
                    && item.getProperties().get(MenuTips.class)
                            instanceof ObservableValue<?> whyNot) {
                return String.valueOf(whyNot.getValue());
            }
        }
        return "";
    }
}
