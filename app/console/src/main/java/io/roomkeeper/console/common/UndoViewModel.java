package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Offers to take back what this moderator did last, for as many seconds as are preferred: the very
/// lines of the audit log that it wrote.
public final class UndoViewModel {
    private final ConsoleSession session;
    private final StatusLine status;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final Subscription subscription;
    private List<Long> lines = List.of();
    private Instant until = Instant.MIN;

    public UndoViewModel(ConsoleSession session, StatusLine status, ModerationActs acts) {
        this.session = session;
        this.status = status;
        subscription = acts.onResult(this::offer);
    }

    /// What was done and can be taken back; empty when nothing is offered.
    public ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// Why nothing can be taken back; empty when something can.
    public ObservableValue<String> whyNot() {
        return offer.map(what -> what.isEmpty() ? text("shell.why.nothingToUndo") : "");
    }

    /// The seconds for which it is offered still.
    public ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Counts down; called once a second.
    public void tick() {
        if (!lines.isEmpty()) {
            long seconds =
                    Duration.between(session.clock().instant(), until).plusMillis(999).toSeconds();
            if (seconds <= 0) {
                withdraw();
            } else {
                left.set((int) seconds);
            }
        }
    }

    /// Takes back what is offered; the newest line first.
    public void undo() {
        List<Long> now = lines;
        withdraw();
        undo(now, new ArrayList<>(), now.size());
    }

    public void close() {
        subscription.unsubscribe();
    }

    /// What wrote nothing leaves what is offered.
    private void offer(ModerationResult result) {
        if (!result.lines().isEmpty()) {
            lines = result.lines().reversed();
            int seconds = Preferences.get().undoSecondsProperty().get();
            until = session.clock().instant().plusSeconds(seconds);
            left.set(seconds);
            offer.set(result.sentence());
        }
    }

    private void withdraw() {
        lines = List.of();
        left.set(0);
        offer.set("");
    }

    /// A line that cannot be undone any more leaves the others to be undone.
    private void undo(List<Long> numbers, List<Throwable> refused, int all) {
        if (numbers.isEmpty()) {
            tell(refused, all);
            return;
        }
        List<Long> rest = numbers.subList(1, numbers.size());
        Answers.take(
                session.moderation().auditLog().undo(numbers.getFirst(), ""),
                session.fx(),
                _ -> undo(rest, refused, all),
                failure -> {
                    refused.add(failure);
                    undo(rest, refused, all);
                });
    }

    private void tell(List<Throwable> refused, int all) {
        if (refused.isEmpty()) {
            status.done(text("undo.done", all));
            return;
        }
        Throwable first = refused.getFirst();
        int done = all - refused.size();
        status.failed(
                done == 0
                        ? text("undo.failed", Failures.why(first))
                        : text("undo.partly", done, all, Failures.why(first)),
                first);
    }
}
