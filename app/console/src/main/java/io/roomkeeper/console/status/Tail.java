package io.roomkeeper.console.status;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Keeps the end of a list in view as it grows, until the reader scrolls up or selects a row; End
/// and Escape bring them back.
final class Tail {
    private final ListView<?> list;
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private boolean atEnd = true;

    Tail(ListView<?> list) {
        this.list = list;
        // where the list has come to is known when the event has been dealt with
        list.addEventFilter(ScrollEvent.SCROLL, _ -> Platform.runLater(this::look));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> Platform.runLater(this::look));
        list.getSelectionModel().selectedIndexProperty().subscribe(_ -> hold());
    }

    /// Whether the reader is somewhere else than at the end.
    ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// Shows the end, if that is followed; called when the list has grown.
    void follow() {
        int size = list.getItems().size();
        if (!held.get() && size > 0) {
            list.scrollTo(size - 1);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.END || event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            atEnd = true;
            list.getSelectionModel().clearSelection();
            hold();
            follow();
        } else {
            Platform.runLater(this::look);
        }
    }

    private void hold() {
        held.set(!atEnd || !list.getSelectionModel().isEmpty());
    }

    private void look() {
        atEnd =
                list.lookupAll(".scroll-bar").stream()
                        .filter(Node::isVisible)
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                        .allMatch(bar -> bar.getValue() >= bar.getMax());
        hold();
    }
}
