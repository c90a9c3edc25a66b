package io.roomkeeper.console.common;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

/// Wires trouble.fxml: the details of something that was not done.
final class TroubleController {
    private final Trouble trouble;

    @FXML private Label sentence;
    @FXML private Label code;
    @FXML private Label words;
    @FXML private Label request;

    TroubleController(Trouble trouble) {
        this.trouble = trouble;
    }

    @FXML
    private void initialize() {
        sentence.setText(trouble.sentence());
        code.setText(trouble.codeLine());
        words.setText(trouble.words());
        request.setText(trouble.requestLine());
    }

    @FXML
    private void copy() {
        Clip.put(trouble.asText());
    }

    @FXML
    private void close() {
        sentence.getScene().getWindow().hide();
    }
}
