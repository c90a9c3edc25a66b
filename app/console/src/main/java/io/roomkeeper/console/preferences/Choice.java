package io.roomkeeper.console.preferences;

import io.roomkeeper.console.common.Shown;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Function;

/// A row of toggle buttons, one for each value of a preference.
final class Choice {
    private Choice() {}

    /// Fills `row` with a button for each of `values`, named by `label`; the pressed one is the
    /// value of `chosen`.
    static <T> void fill(
            HBox row, List<T> values, Function<T, String> label, ObjectProperty<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton(label.apply(value));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            chosen.when(Shown.on(row)).subscribe(now -> button.setSelected(value.equals(now)));
            button.getStyleClass().add(place(values, value));
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.set(value);
            });
            row.getChildren().add(button);
        }
    }

    private static <T> String place(List<T> values, T value) {
        if (value.equals(values.getFirst())) {
            return "left-pill";
        }
        return value.equals(values.getLast()) ? "right-pill" : "center-pill";
    }
}
