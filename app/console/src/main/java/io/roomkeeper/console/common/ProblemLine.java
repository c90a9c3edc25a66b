package io.roomkeeper.console.common;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Shows what is wrong, with a button for the details of what the server refused.
public final class ProblemLine extends HBox {
    private final Label sentence = new Label();
    private final DetailsButton details = new DetailsButton();

    public ProblemLine() {
        getStyleClass().add("problem-line");
        sentence.setId("problem");
        sentence.getStyleClass().add("problem");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        details.setId("problemDetails");
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
        details.show(problem.troubleProperty());
    }

    /// Follows `problem`, and takes no room while nothing is wrong.
    public void appear(Problem problem) {
        show(problem);
        visibleProperty().bind(problem.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
