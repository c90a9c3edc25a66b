package io.roomkeeper.console.common;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.protocol.RoomId;

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
import java.util.Optional;

/// Offers to take back what this moderator did last, for as many seconds as are preferred: the very
/// lines of the audit log that it wrote.
public final class UndoViewModel {
    private final ConsoleSession session;
    private final ModerationActs acts;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final Subscription subscription;
    private List<Long> lines = List.of();
    private Optional<RoomId> room = Optional.empty();
    private Instant until = Instant.MIN;

    public UndoViewModel(ConsoleSession session, ModerationActs acts) {
        this.session = session;
        this.acts = acts;
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
        Taken taken = new Taken(room, lines.size(), new ArrayList<>());
        List<Long> now = lines;
        withdraw();
        undo(now, taken);
    }

    public void close() {
        subscription.unsubscribe();
    }

    /// What wrote nothing leaves what is offered.
    private void offer(ModerationResult result) {
        if (!result.lines().isEmpty()) {
            lines = result.lines().reversed();
            room = result.room();
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
    private void undo(List<Long> numbers, Taken taken) {
        if (numbers.isEmpty()) {
            acts.tell(taken.result());
            return;
        }
        List<Long> rest = numbers.subList(1, numbers.size());
        Answers.take(
                session.moderation().auditLog().undo(numbers.getFirst(), ""),
                session.fx(),
                _ -> undo(rest, taken),
                failure -> {
                    taken.refused.add(failure);
                    undo(rest, taken);
                });
    }

    /// What was done in `room`, or everywhere, and is taken back: `all` its lines, of which some
    /// are `refused`.
    private record Taken(Optional<RoomId> room, int all, List<Throwable> refused) {
        ModerationResult result() {
            if (refused.isEmpty()) {
                return ModerationResult.done(room, text("undo.done", all), List.of());
            }
            Throwable first = refused.getFirst();
            int done = all - refused.size();
            String sentence =
                    done == 0
                            ? text("undo.failed", Failures.why(first))
                            : text("undo.partly", done, all, Failures.why(first));
            return ModerationResult.failed(room, sentence, List.of(), Trouble.of(sentence, first));
        }
    }
}
