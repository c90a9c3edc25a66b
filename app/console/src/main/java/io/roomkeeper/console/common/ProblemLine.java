package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.Optional;

/// Shows in a dialog what is wrong, with a button for the details of what the server refused.
public final class ProblemLine extends HBox {
    private final Label sentence = new Label();
    private final Button details = new Button(text("shell.details"));

    public ProblemLine() {
        getStyleClass().add("problem-line");
        sentence.setId("problem");
        sentence.getStyleClass().add("problem");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        details.setId("problemDetails");
        details.getStyleClass().add("small");
        details.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(sentence, details);
    }

    /// Follows `problem`.
    public void show(Problem problem) {
        show(problem, new SimpleStringProperty(""));
    }

    /// The same, but first what is `wrong` before the server is asked.
    public void show(Problem problem, ObservableStringValue wrong) {
        sentence.textProperty()
                .bind(
                        Reasons.of(
                                () -> Reasons.first(wrong.get(), problem.textProperty().get()),
                                wrong,
                                problem.textProperty()));
        problem.troubleProperty().subscribe(this::offer);
    }

    private void offer(Optional<Trouble> trouble) {
        Shown.set(details, trouble.isPresent());
        details.setOnAction(
                _ -> trouble.ifPresent(known -> TroubleDialog.show(getScene().getWindow(), known)));
    }
}
