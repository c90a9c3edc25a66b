package io.roomkeeper.console.status;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Keeps the end of a list in view as it grows, until the reader scrolls up or selects a row.
final class Tail {
    private final ListView<?> list;
    private boolean following = true;

    Tail(ListView<?> list) {
        this.list = list;
        // where the list has come to is known when the event has been dealt with
        list.addEventFilter(ScrollEvent.SCROLL, _ -> Platform.runLater(this::look));
        list.addEventFilter(KeyEvent.KEY_PRESSED, _ -> Platform.runLater(this::look));
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> Platform.runLater(this::look));
    }

    /// Shows the end, if that is followed; called when the list has grown.
    void follow() {
        int size = list.getItems().size();
        if (following && size > 0 && list.getSelectionModel().isEmpty()) {
            list.scrollTo(size - 1);
        }
    }

    private void look() {
        following =
                list.lookupAll(".scroll-bar").stream()
                        .filter(Node::isVisible)
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                        .allMatch(bar -> bar.getValue() >= bar.getMax());
    }
}
