package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ListedUsers;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import java.util.Collection;
import java.util.List;

/// Knows which users of a form a mute in its room has no effect on: the mute exceptions there.
final class SanctionExceptions {
    private final SanctionForm form;
    private final ObservableSet<UserId> excepted = FXCollections.observableSet();
    private final StringBinding sentence;

    /// Asks the server, unless the form is about something else.
    SanctionExceptions(SanctionForm form, ConsoleSession session) {
        this.form = form;
        sentence =
                Bindings.createStringBinding(
                        this::describe, excepted, form.usersProperty(), form.everywhereProperty());
        if (form.kind().act() == ModerationAct.MUTE) {
            form.room()
                    .ifPresent(room ->
                            Answers.take(
                                    session.moderation().inRoom().exceptions(room),
                                    session.fx(),
                                    this::take,
                                    _ -> {})); // nothing is known then, so there is no warning
        }
    }

    /// Says whom the mute has no effect on; empty when there is nobody.
    StringBinding sentence() {
        return sentence;
    }

    /// Those of the form's users who are mute exceptions.
    List<UserId> users() {
        return form.kind().act() == ModerationAct.MUTE
                ? form.usersProperty().get().stream().filter(excepted::contains).toList()
                : List.of();
    }

    /// Notes that `users` are no exceptions any more.
    void ended(Collection<UserId> users) {
        excepted.removeAll(users);
    }

    private void take(ListedUsers listed) {
        listed.users().forEach(user -> excepted.add(user.userId()));
    }

    private String describe() {
        List<UserId> users = users();
        return users.isEmpty()
                ? ""
                : text("sanction.exceptionBeats", ModerationAct.name(users), users.size());
    }
}
