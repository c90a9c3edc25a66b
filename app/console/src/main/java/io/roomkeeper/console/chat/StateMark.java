package io.roomkeeper.console.chat;

import javafx.scene.Node;
import javafx.scene.control.Label;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Set;

/// Shows in a row what is true of its message: the weightiest by glyph and word, all in its look.
final class StateMark {
    private final FontIcon glyph = new FontIcon();
    private final Label label;

    StateMark(Label label) {
        this.label = label;
        glyph.getStyleClass().add("state-glyph");
        label.setGraphic(glyph);
    }

    void show(Set<RowState> states, Node row) {
        label.setText("");
        glyph.setVisible(!states.isEmpty());
        states.stream()
                .findFirst()
                .ifPresent(first -> {
                    glyph.setIconCode(first.glyph());
                    label.setText(first.word());
                });
        for (RowState each : RowState.values()) {
            row.pseudoClassStateChanged(each.look(), states.contains(each));
        }
    }

    /// Shows a glyph of a row that is no message.
    void show(Ikon of) {
        glyph.setIconCode(of);
        glyph.setVisible(true);
    }
}
