package io.roomkeeper.console.common;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.util.function.Consumer;

/// Wires ask.fxml: one line of text is asked for.
final class AskController {
    private final AskDialog.Question question;
    private final Consumer<String> answered;

    @FXML private Label what;
    @FXML private TextField answer;
    @FXML private Label problem;
    @FXML private Button act;

    AskController(AskDialog.Question question, Consumer<String> answered) {
        this.question = question;
        this.answered = answered;
    }

    @FXML
    private void initialize() {
        what.setText(question.what());
        what.setLabelFor(answer);
        act.setText(question.act());
        answer.textProperty().subscribe(this::check);
    }

    private void check(String written) {
        String wrong = question.wrong().apply(written.strip());
        problem.setText(written.isEmpty() ? "" : wrong);
        act.setDisable(!wrong.isEmpty());
    }

    @FXML
    private void act() {
        cancel();
        answered.accept(answer.getText().strip());
    }

    @FXML
    private void cancel() {
        act.getScene().getWindow().hide();
    }
}
