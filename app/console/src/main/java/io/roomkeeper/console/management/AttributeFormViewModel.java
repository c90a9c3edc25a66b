package io.roomkeeper.console.management;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.Reasons;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// State of the dialog that sets an attribute, which stays open until the server has set it.
final class AttributeFormViewModel {
    private final ConsoleSession session;
    private final AttributesViewModel attributes;
    private final Runnable done;
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private final BooleanProperty keepOnExit = new SimpleBooleanProperty(true);
    private final BooleanProperty force = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Problem problem = new Problem();
    private final StringBinding wrong =
            Reasons.of(
                    () ->
                            Reasons.first(
                                    AttributeCheck.key(key.get()),
                                    AttributeCheck.value(value.get())),
                    key,
                    value);
    private final StringBinding whyNot =
            Reasons.of(() -> Reasons.first(wrong.get(), Reasons.waiting(busy.get())), wrong, busy);

    /// `done` is called once the server has answered that it is set, or that somebody else has set
    /// another value, of which its row tells.
    AttributeFormViewModel(ConsoleSession session, AttributesViewModel attributes, Runnable done) {
        this.session = session;
        this.attributes = attributes;
        this.done = done;
        wrong.subscribe(problem::clear);
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

    /// What is wrong with what is written; empty when nothing is.
    StringBinding wrong() {
        return Reasons.of(
                () -> key.get().isEmpty() && value.get().isEmpty() ? "" : wrong.get(),
                key,
                value,
                wrong);
    }

    /// Why it cannot be set now; empty when that can be tried.
    StringBinding whyNot() {
        return whyNot;
    }

    /// Why the server did not set it.
    Problem problem() {
        return problem;
    }

    void set() {
        if (!whyNot.get().isEmpty()) {
            return;
        }
        String name = key.get();
        problem.clear();
        busy.set(true);
        Answers.take(
                attributes.set(name, value.get(), keepOnExit.get(), force.get()),
                session.fx(),
                _ -> {
                    busy.set(false);
                    done.run();
                },
                failure -> {
                    busy.set(false);
                    String why = Failures.why(failure);
                    problem.say(text("attributes.notChanged", name, why), failure);
                });
    }
}
