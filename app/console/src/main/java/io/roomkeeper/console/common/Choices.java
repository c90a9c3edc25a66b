package io.roomkeeper.console.common;

import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Function;

/// Boxes in which one of several values is chosen.
public final class Choices {
    private Choices() {}

    /// Offers `values` by their names, and keeps `box` and `chosen` the same.
    public static <T> void fill(
            ComboBox<T> box, List<T> values, Function<T, String> name, Property<T> chosen) {
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : name.apply(value);
                    }

                    @Override
                    public T fromString(String written) {
                        return values.stream()
                                .filter(value -> name.apply(value).equals(written))
                                .findFirst()
                                .orElseThrow();
                    }
                });
        box.valueProperty().bindBidirectional(chosen);
    }
}
