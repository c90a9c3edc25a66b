package io.roomkeeper.console.common;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Wires confirm.fxml.
final class ConfirmController {
    private final String asked;
    private final String verb;
    private final Runnable confirmed;

    @FXML private Label question;
    @FXML private Button cancel;
    @FXML private Button act;

    /// `confirmed` is called when the button called `verb` was pressed.
    ConfirmController(String asked, String verb, Runnable confirmed) {
        this.asked = asked;
        this.verb = verb;
        this.confirmed = confirmed;
    }

    @FXML
    private void initialize() {
        question.setText(asked);
        act.setText(verb);
    }

    /// Puts the focus on the button that does no harm.
    void focusSafe() {
        cancel.requestFocus();
    }

    @FXML
    private void act() {
        cancel();
        confirmed.run();
    }

    @FXML
    private void cancel() {
        act.getScene().getWindow().hide();
    }
}
