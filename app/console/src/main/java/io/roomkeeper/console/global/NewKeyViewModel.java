package io.roomkeeper.console.global;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.protocol.console.MadeKey;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;

/// State of the dialog that makes a key for a moderator and shows it, this once.
final class NewKeyViewModel {
    private final ConsoleSession session;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.MODERATOR);
    private final Problem problem = new Problem();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringBinding whyNot =
            Reasons.of(
                    () ->
                            Reasons.first(
                                    Reasons.waiting(busy.get()),
                                    name.get().isEmpty() ? text("keys.noName") : ""),
                    busy,
                    name);
    private final ReadOnlyObjectWrapper<Optional<MadeKey>> made =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    NewKeyViewModel(ConsoleSession session) {
        this.session = session;
        name.subscribe(problem::clear);
    }

    /// Under which the audit log has what the moderator does.
    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<Role> roleProperty() {
        return role;
    }

    /// Why the server made none.
    Problem problem() {
        return problem;
    }

    /// Why none can be made now; empty when that can be tried.
    StringBinding whyNot() {
        return whyNot;
    }

    /// The key, once there is one.
    ReadOnlyObjectProperty<Optional<MadeKey>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    void make() {
        String wanted = name.get().strip();
        problem.clear();
        busy.set(true);
        Answers.take(
                session.moderation().keys().addModerator(wanted, role.get()),
                session.fx(),
                key -> {
                    busy.set(false);
                    made.set(Optional.of(key));
                },
                failure -> {
                    busy.set(false);
                    problem.say(text("keys.notMade", wanted, Failures.why(failure)), failure);
                });
    }
}
