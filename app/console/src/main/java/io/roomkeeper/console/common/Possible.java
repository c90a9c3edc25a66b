package io.roomkeeper.console.common;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;

import java.util.function.Consumer;

/// What buttons can do now. A disabled button cannot keep the focus, so one that has it when it
/// becomes impossible is disabled only once the focus goes on. Until then it looks so, its help
/// says why, and it does nothing when it is pressed.
public final class Possible {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private Possible() {}

    /// Makes `button` possible while `whyNot` is empty.
    public static void unless(ObservableValue<String> whyNot, ButtonBase button) {
        unless(whyNot, button, _ -> {});
    }

    /// The same, and tells `refused` why when it is pressed in vain.
    static void unless(
            ObservableValue<String> whyNot, ButtonBase button, Consumer<String> refused) {
        ObservableValue<Boolean> focused =
                button.sceneProperty()
                        .flatMap(Scene::focusOwnerProperty)
                        .map(button::equals)
                        .orElse(false);
        button.accessibleHelpProperty().bind(whyNot);
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !whyNot.getValue().isEmpty() && !focused.getValue(),
                                whyNot,
                                focused));
        button.accessibleHelpProperty().subscribe(_ -> show(button));
        button.disableProperty().subscribe(_ -> show(button));
        button.addEventFilter(
                ActionEvent.ACTION,
                press -> {
                    if (!whyNot.getValue().isEmpty()) {
                        press.consume();
                        refused.accept(whyNot.getValue());
                    }
                });
    }

    private static void show(ButtonBase button) {
        boolean impossible = !button.getAccessibleHelp().isEmpty();
        button.pseudoClassStateChanged(IMPOSSIBLE, impossible && !button.isDisable());
        button.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }
}
