package io.roomkeeper.console.common;

import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;

/// The box in which a reason is written or chosen. What is typed narrows down the reasons that are
/// offered.
final class ReasonBox {
    private final ComboBox<String> box;
    private final SanctionReasons reasons;

    ReasonBox(ComboBox<String> box, SanctionReasons reasons) {
        this.box = box;
        this.reasons = reasons;
    }

    void wire() {
        box.getItems().setAll(reasons.all());
        box.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        reasons.chosen(chosen);
                    }
                });
        TextField written = box.getEditor();
        written.textProperty().bindBidirectional(reasons.form().reasonProperty());
        // the field is still busy with the key
        written.textProperty().subscribe((_, text) -> Platform.runLater(() -> narrow(text)));
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// The next of the reasons is taken without opening the box.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !box.isShowing()) {
            box.getSelectionModel().selectNext();
            box.getEditor().end();
            event.consume();
        }
    }

    private void narrow(String typed) {
        TextField written = box.getEditor();
        if (!box.isFocused() || !written.getText().equals(typed) || isChosen(typed)) {
            return;
        }
        List<String> offered = reasons.matching(typed);
        if (!offered.equals(box.getItems())) {
            int caret = written.getCaretPosition();
            box.getSelectionModel().clearSelection();
            box.getItems().setAll(offered);
            written.setText(typed);
            written.positionCaret(caret);
        }
    }

    private boolean isChosen(String text) {
        return text.equals(box.getSelectionModel().getSelectedItem());
    }
}
