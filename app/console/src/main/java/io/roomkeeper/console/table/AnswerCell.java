package io.roomkeeper.console.table;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.Shown;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows a text and, beside it, a spinner while the server's answer is awaited for it, and the
/// reason with a way to try again after it was refused.
public final class AnswerCell<R extends Row> extends TextCell<R> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ProgressIndicator spinner = new ProgressIndicator();
    private final Button retry = new Button(text("table.retry"));
    private final Tooltip why = new Tooltip();
    private final HBox failed = new HBox(new FontIcon(Feather.ALERT_CIRCLE), retry);
    private final Surroundings around;

    public AnswerCell(Surroundings around) {
        this.around = around;
        getStyleClass().add("answer");
        setContentDisplay(ContentDisplay.RIGHT);
        failed.getStyleClass().add("failure");
        retry.getStyleClass().add("small");
        spinner.setAccessibleText(text("table.wait"));
        around.pending().when(Shown.on(this)).subscribe(_ -> showState());
        around.failures().when(Shown.on(this)).subscribe(_ -> showState());
    }

    @Override
    protected void updateItem(CellValue value, boolean empty) {
        super.updateItem(value, empty);
        showState();
    }

    private void showState() {
        R row = isEmpty() ? null : getTableRow() == null ? null : getTableRow().getItem();
        RowFailure failure = row == null ? null : around.failures().getValue().get(row.id());
        pseudoClassStateChanged(FAILED, failure != null);
        if (row != null && around.pending().getValue().contains(row.id())) {
            setGraphic(spinner);
        } else if (failure != null) {
            showFailure(failure);
        } else {
            setGraphic(null);
        }
    }

    private void showFailure(RowFailure failure) {
        why.setText(failure.sentence());
        setTooltip(why);
        retry.setAccessibleText(failure.sentence() + " " + text("table.retry"));
        retry.setOnAction(_ -> failure.retry().run());
        setGraphic(failed);
    }
}
