package io.roomkeeper.console.card;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Problem;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.NoteEntry;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What moderators write down about one user.
final class CardNotes {
    /// Characters in a note.
    static final int MAX_CHARACTERS = 1_000;

    private final ConsoleSession session;
    private final UserId user;
    private final Runnable changed;
    private final StringProperty words = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Problem problem = new Problem();
    private final ObjectProperty<Optional<NoteEntry>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringBinding whyNot;
    private final StringBinding whyNotRemove;

    /// `changed` is called when the server has another set of notes.
    CardNotes(ConsoleSession session, UserId user, Runnable changed) {
        this.session = session;
        this.user = user;
        this.changed = changed;
        whyNot = Reasons.of(this::whyNotAdd, session.outage(), words, busy);
        whyNotRemove = Reasons.of(this::whyNotRemove, session.outage(), selected, busy);
    }

    /// The note that is being written.
    StringProperty wordsProperty() {
        return words;
    }

    /// Why it cannot be added; empty when it can.
    StringBinding whyNotProperty() {
        return whyNot;
    }

    /// Why the last one was not added or removed; nothing when it was.
    Problem problem() {
        return problem;
    }

    /// Adds what is written, which stays when the server refuses.
    void add() {
        if (whyNot.get().isEmpty()) {
            ask(
                    session.moderation().users().addNote(user, words.get().strip()),
                    () -> words.set(""));
        }
    }

    /// The note that is meant when one is removed.
    ObjectProperty<Optional<NoteEntry>> selectedProperty() {
        return selected;
    }

    /// Why it cannot be removed; empty when it can, which only its author may.
    StringBinding whyNotRemoveProperty() {
        return whyNotRemove;
    }

    void remove(NoteEntry note) {
        ask(session.moderation().users().removeNote(user, note.number()), () -> {});
    }

    private void ask(CompletableFuture<?> answer, Runnable done) {
        busy.set(true);
        problem.clear();
        Answers.take(
                answer,
                session.fx(),
                _ -> {
                    busy.set(false);
                    done.run();
                    changed.run();
                },
                failure -> {
                    busy.set(false);
                    problem.say(text("card.note.failed", Failures.why(failure)), failure);
                });
    }

    private String whyNotRemove() {
        if (!whyNoChange().isEmpty()) {
            return whyNoChange();
        }
        return selected.get()
                .map(note ->
                        note.by().equals(session.server().moderator())
                                ? ""
                                : text("card.note.notYours", note.by()))
                .orElseGet(() -> text("card.note.noSelection"));
    }

    private String whyNoChange() {
        return Reasons.first(
                session.outage().get(),
                Roles.whyNot(session, Role.MODERATOR),
                Reasons.waiting(busy.get()));
    }

    private String whyNotAdd() {
        if (!whyNoChange().isEmpty()) {
            return whyNoChange();
        }
        int length = words.get().strip().codePointCount(0, words.get().strip().length());
        if (length > MAX_CHARACTERS) {
            return text("card.note.tooLong", MAX_CHARACTERS, length - MAX_CHARACTERS);
        }
        return length == 0 ? text("card.note.empty") : "";
    }
}
