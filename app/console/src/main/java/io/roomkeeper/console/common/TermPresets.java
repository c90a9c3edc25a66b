package io.roomkeeper.console.common;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/// The terms offered as a row of buttons; the one that is written beside it is pressed.
final class TermPresets {
    /// In minutes, by key 1 to 6, unless others are preferred. Console design §8.
    static final List<Integer> USUAL = List.of(1, 10, 60, 24 * 60, 7 * 24 * 60, 30 * 24 * 60);

    private final List<Integer> terms = List.copyOf(Preferences.get().terms());
    private final List<ToggleButton> buttons;
    private OptionalInt term = OptionalInt.empty();

    /// Fills `row`; `chosen` hears the minutes of a button that was pressed.
    TermPresets(HBox row, IntConsumer chosen) {
        buttons = terms.stream().map(minutes -> button(minutes, chosen)).toList();
        buttons.forEach(button -> button.getStyleClass().add("center-pill"));
        buttons.getFirst().getStyleClass().setAll("toggle-button", "left-pill");
        buttons.getLast().getStyleClass().setAll("toggle-button", "right-pill");
        row.getChildren().setAll(buttons);
    }

    /// Shows which of them is the term, if one is.
    void show(OptionalInt minutes) {
        term = minutes;
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(term.equals(OptionalInt.of(terms.get(i))));
        }
    }

    private ToggleButton button(int minutes, IntConsumer chosen) {
        ToggleButton button = new ToggleButton(TermText.write(minutes));
        button.setAccessibleText(Times.term(minutes));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            chosen.accept(minutes);
            show(term);
        });
        return button;
    }
}
