package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.Preferences;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/// What the reader does with wheel, pointer and keys that makes the message list hold. Console
/// design §4.
final class HoldGestures {
    /// How long the pointer rests before the list holds.
    private static final Duration REST = Duration.millis(200);

    /// How long the list holds after the pointer has left.
    private static final Duration LINGER = Duration.seconds(1);

    private final ListView<ChatRow> list;
    private final Viewport viewport;
    private final ChatViewModel model;
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition linger = new PauseTransition(LINGER);

    HoldGestures(ListView<ChatRow> list, Viewport viewport, ChatViewModel model) {
        this.list = list;
        this.viewport = viewport;
        this.model = model;
    }

    void listen() {
        rest.setOnFinished(_ -> rested());
        linger.setOnFinished(_ -> model.hold().off(Hold.Reason.POINTER));
        list.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> pointerMoved());
        list.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> pointerLeft());
        list.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> released());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void pointerMoved() {
        linger.stop();
        if (!list.getItems().isEmpty()) {
            rest.playFromStart();
        }
    }

    private void rested() {
        if (Preferences.get().holdByPointerProperty().get()) {
            model.hold().on(Hold.Reason.POINTER);
        }
    }

    private void pointerLeft() {
        rest.stop();
        linger.playFromStart();
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() > 0) {
            model.hold().on(Hold.Reason.SCROLL);
            loadAtTop();
        }
    }

    private void loadAtTop() {
        if (viewport.atTop()) {
            model.loadOlder();
        }
    }

    private void pressed(MouseEvent event) {
        for (Node node = (Node) event.getTarget(); !node.equals(list); node = node.getParent()) {
            if (node instanceof ScrollBar) {
                model.hold().on(Hold.Reason.SCROLL);
                return;
            }
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.END && event.isShortcutDown()) {
            model.follow();
            event.consume();
            return;
        }
        if (event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_UP -> scroll(event, () -> viewport.scrollPages(-1));
            case PAGE_DOWN -> scroll(event, () -> viewport.scrollPages(1));
            case HOME -> scroll(event, viewport::showOldest);
            case UP, DOWN -> {
                if (list.getSelectionModel().isEmpty()) {
                    viewport.lastVisible().ifPresent(this::select);
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void released() {
        if (model.hold().is(Hold.Reason.SCROLL)) {
            loadAtTop();
        }
    }

    private void scroll(KeyEvent event, Runnable how) {
        model.hold().on(Hold.Reason.SCROLL);
        how.run();
        list.layout();
        loadAtTop();
        event.consume();
    }

    private void select(int row) {
        list.getSelectionModel().clearAndSelect(row);
        list.getFocusModel().focus(row);
    }
}
