package io.roomkeeper.console.management;

import io.roomkeeper.console.table.CellValue;
import io.roomkeeper.console.table.TextCell;

import javafx.css.PseudoClass;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows whether a member is muted, and how long still: glyph, word and colour.
final class StateCell extends TextCell<UserRow.Member> {
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");

    private final FontIcon glyph = new FontIcon(Feather.MIC_OFF);

    StateCell() {
        getStyleClass().add("state");
    }

    @Override
    protected void updateItem(CellValue value, boolean empty) {
        super.updateItem(value, empty);
        boolean muted = !empty && value != null && value.key() > 0;
        setGraphic(muted ? glyph : null);
        pseudoClassStateChanged(MUTED, muted);
    }
}
