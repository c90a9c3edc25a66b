package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One user whom something was not done to, why, and a button for the details.
final class UserProblemCell extends ListCell<UserProblem> {
    private final Label line = new Label();
    private final Button details = new Button(text("shell.details"));
    private final HBox row = new HBox(line, details);

    UserProblemCell() {
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setTooltip(new Tooltip());
        line.getTooltip().textProperty().bind(line.textProperty());
        HBox.setHgrow(line, Priority.ALWAYS);
        details.getStyleClass().add("small");
        details.setMinWidth(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("problem-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(UserProblem problem, boolean empty) {
        super.updateItem(problem, empty);
        if (empty || problem == null) {
            setGraphic(null);
            return;
        }
        line.setText(problem.line());
        details.setAccessibleText(text("sanction.failure", text("shell.details"), problem.user()));
        details.setOnAction(_ -> show(problem));
        Shown.set(details, problem.trouble().isPresent());
        setGraphic(row);
    }

    /// Shows what there is to know about `problem` over the dialog.
    private void show(UserProblem problem) {
        problem.trouble().ifPresent(trouble -> TroubleDialog.show(getScene().getWindow(), trouble));
    }
}
