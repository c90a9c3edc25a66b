package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.table.CellValue;
import io.roomkeeper.console.table.TextCell;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows an attribute's value, lets it be written with a count of its characters, and asks which of
/// two values shall hold.
final class AttributeCell extends TextCell<AttributeRow> {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final AttributesViewModel model;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final HBox editor = new HBox(field, count);
    private final Label conflict = new Label(text("attributes.twoValues"));
    private final Button mine = new Button(text("attributes.keepMine"));
    private final Button theirs = new Button(text("attributes.theirs"));
    private final HBox choice = new HBox(conflict, mine, theirs);
    private final Tooltip both = new Tooltip();

    AttributeCell(AttributesViewModel model) {
        this.model = model;
        getStyleClass().add("attribute");
        HBox.setHgrow(field, Priority.ALWAYS);
        editor.getStyleClass().add("editor");
        choice.getStyleClass().add("failure");
        conflict.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        conflict.setTooltip(both);
        mine.getStyleClass().add("small");
        theirs.getStyleClass().add("small");
        field.setAccessibleText(text("attributes.value"));
        field.textProperty().subscribe(this::check);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            model.edit(true);
            field.setText(row().entry().value());
            setText("");
            setGraphic(editor);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        leave();
    }

    @Override
    public void commitEdit(CellValue value) {
        super.commitEdit(value);
        leave();
    }

    @Override
    protected void updateItem(CellValue value, boolean empty) {
        super.updateItem(value, empty);
        if (!isEditing()) {
            showChoice();
        }
    }

    private void leave() {
        model.edit(false);
        showChoice();
        getTableView().requestFocus();
    }

    private void showChoice() {
        AttributeRow row = isEmpty() || getTableRow() == null ? null : getTableRow().getItem();
        if (row != null && row.mine().isPresent()) {
            showChoice(row, row.mine().get());
        } else {
            setText(isEmpty() || getItem() == null ? "" : getItem().text());
            setGraphic(null);
        }
    }

    private void showChoice(AttributeRow row, String wanted) {
        both.setText(
                text("attributes.both", wanted, row.entry().owner().value(), row.entry().value()));
        conflict.setAccessibleText(both.getText());
        mine.setOnAction(_ -> model.keepMine(row));
        theirs.setOnAction(_ -> model.takeTheirs(row));
        setText("");
        setGraphic(choice);
    }

    private AttributeRow row() {
        return getTableView().getItems().get(getIndex());
    }

    private void check(String written) {
        count.setText(AttributeCheck.count(written));
        count.pseudoClassStateChanged(WRONG, !AttributeCheck.value(written).isEmpty());
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
        } else if (event.getCode() == KeyCode.ENTER
                && AttributeCheck.value(field.getText()).isEmpty()) {
            commitEdit(CellValue.of(field.getText()));
        } else {
            return;
        }
        event.consume();
    }
}
