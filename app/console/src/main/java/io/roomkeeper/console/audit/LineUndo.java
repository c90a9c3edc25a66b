package io.roomkeeper.console.audit;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Failures;
import io.roomkeeper.console.common.Reasons;
import io.roomkeeper.console.common.Roles;
import io.roomkeeper.console.common.RowChanges;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.Role;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableStringValue;

import java.util.List;
import java.util.stream.Stream;

/// Takes back what the selected lines of the audit log say was done; new lines say so.
final class LineUndo {
    private final ConsoleSession session;
    private final StatusLine status;
    private final ReadOnlyObjectProperty<List<AuditRow>> selected;
    private final Runnable answered;
    private final RowChanges changes = new RowChanges();
    private final StringBinding whyNot;

    /// `answered` is called when the server has undone a line, or has refused to.
    LineUndo(
            ConsoleSession session,
            StatusLine status,
            ReadOnlyObjectProperty<List<AuditRow>> selected,
            Runnable answered) {
        this.session = session;
        this.status = status;
        this.selected = selected;
        this.answered = answered;
        whyNot = Reasons.of(this::describe, selected, session.outage(), changes.pendingProperty());
    }

    /// Why none of the selected lines can be undone; empty when one can.
    ObservableStringValue whyNot() {
        return whyNot;
    }

    /// The lines whose undoing is awaited, and those whose undoing was refused.
    RowChanges changes() {
        return changes;
    }

    /// These lines are known now: of one that is undone it is forgotten that it was refused to be.
    void know(List<AuditRow> lines) {
        changes.forget(
                lines.stream()
                        .filter(row -> row.line().undoneBy() != 0)
                        .map(AuditRow::id)
                        .toList());
    }

    /// Undoes those of the selected lines that can be.
    void undo() {
        possible().toList().forEach(this::undo);
    }

    private String describe() {
        List<AuditRow> lines = selected.get();
        if (lines.isEmpty()) {
            return text("table.noSelection");
        }
        return possible().findFirst().isPresent() ? "" : whyNot(lines.getFirst());
    }

    private Stream<AuditRow> possible() {
        return selected.get().stream().filter(row -> whyNot(row).isEmpty());
    }

    private String whyNot(AuditRow row) {
        return Reasons.first(
                session.outage().get(),
                Roles.whyNot(session, needed(row.line().entry().act())),
                Reasons.waiting(changes.pendingProperty().get().contains(row.id())),
                row.failed() ? text("audit.wasNotDone") : "",
                row.line().undoneBy() != 0 ? text("audit.undoneBy", row.line().undoneBy()) : "",
                row.undoable() ? "" : text("audit.notUndoable"));
    }

    /// Only owners change what holds for the whole server, and back.
    private static Role needed(AuditAct act) {
        return act == AuditAct.CHANGE_SETTINGS || act == AuditAct.CHANGE_MESSAGE_TYPES
                ? Role.OWNER
                : Role.MODERATOR;
    }

    private void undo(AuditRow row) {
        List<String> line = List.of(row.id());
        changes.begin(line);
        Answers.take(
                session.moderation().auditLog().undo(row.line().number(), ""),
                session.fx(),
                _ -> {
                    changes.end(line);
                    status.done(text("audit.undone", row.id()));
                    answered.run();
                },
                failure -> {
                    String why = text("audit.notUndone", row.id(), Failures.why(failure));
                    changes.fail(line, _ -> why, () -> undo(row));
                    status.failed(why, failure);
                    answered.run();
                });
    }
}
