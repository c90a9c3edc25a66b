package io.roomkeeper.console.management;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// State of the dialog that sets an attribute.
final class AttributeFormViewModel {
    private final AttributesViewModel attributes;
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private final BooleanProperty keepOnExit = new SimpleBooleanProperty(true);
    private final BooleanProperty force = new SimpleBooleanProperty();
    private final StringBinding problem;

    AttributeFormViewModel(AttributesViewModel attributes) {
        this.attributes = attributes;
        problem =
                Bindings.createStringBinding(
                        () -> {
                            String wrong = AttributeCheck.key(key.get());
                            return wrong.isEmpty() ? AttributeCheck.value(value.get()) : wrong;
                        },
                        key,
                        value);
    }

    StringProperty keyProperty() {
        return key;
    }

    StringProperty valueProperty() {
        return value;
    }

    /// Whether it stays when the moderator leaves.
    BooleanProperty keepOnExitProperty() {
        return keepOnExit;
    }

    /// Whether it takes the place of what somebody else has set.
    BooleanProperty forceProperty() {
        return force;
    }

    /// Why it cannot be set; empty when it can.
    StringBinding problem() {
        return problem;
    }

    void set() {
        if (!problem.get().isEmpty()) {
            return;
        }
        if (force.get()) {
            attributes.force(key.get(), value.get(), keepOnExit.get());
        } else {
            attributes.set(key.get(), value.get(), keepOnExit.get());
        }
    }
}
