package io.roomkeeper.console.table;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/// Shows a value; the tooltip says its detail.
public class TextCell<R> extends TableCell<R, CellValue> {
    private final Tooltip detail = new Tooltip();

    @Override
    protected void updateItem(CellValue value, boolean empty) {
        super.updateItem(value, empty);
        boolean shown = !empty && value != null;
        setText(shown ? value.text() : "");
        detail.setText(shown ? value.detail() : "");
        setTooltip(detail.getText().isEmpty() ? null : detail);
    }
}
