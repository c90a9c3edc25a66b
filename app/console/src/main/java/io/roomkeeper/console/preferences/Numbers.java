package io.roomkeeper.console.preferences;

import io.roomkeeper.console.common.Shown;

import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextFormatter;

import org.jspecify.annotations.Nullable;

/// Spinners for whole numbers.
final class Numbers {
    private Numbers() {}

    /// Makes `spinner` show `value` and change it between `least` and `most`.
    static void wire(
            Spinner<Integer> spinner, IntegerProperty value, int least, int most, int step) {
        var factory =
                new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, value.get(), step);
        spinner.setValueFactory(factory);
        spinner.setEditable(true);
        spinner.getEditor().setAccessibleText(spinner.getAccessibleText());
        spinner.getEditor().setTextFormatter(new TextFormatter<>(Numbers::digits));
        spinner.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        spinner.commitValue();
                    }
                });
        factory.valueProperty().subscribe(now -> take(now, value, factory));
        value.when(Shown.on(spinner)).subscribe(now -> factory.setValue(now.intValue()));
    }

    private static void take(
            @Nullable Integer now, IntegerProperty value, SpinnerValueFactory<Integer> factory) {
        if (now == null) {
            factory.setValue(value.get());
        } else {
            value.set(now);
        }
    }

    private static TextFormatter.@Nullable Change digits(TextFormatter.Change change) {
        return change.getControlNewText().matches("\\d{0,6}") ? change : null;
    }
}
