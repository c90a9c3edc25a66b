package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.protocol.UserId;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is to be shown beside each message: what became of it and of its author.
final class RowStates {
    private final Sanctions sanctions;
    private final RoomMarks marks;
    private final Recalls recalls = new Recalls(this::changed);
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private Set<UserId> pending = Set.of();
    private Map<String, RowFailure> failures = Map.of();

    RowStates(Sanctions sanctions, RoomMarks marks) {
        this.sanctions = sanctions;
        this.marks = marks;
        sanctions.versionProperty().subscribe((_, _) -> changed());
        marks.versionProperty().subscribe((_, _) -> changed());
    }

    /// Grows with every change.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// All that is true of it.
    Set<RowState> of(ChatRow.Said said) {
        Set<RowState> states = recalls.of(said.uid());
        for (RowState state : RowState.values()) {
            if (holds(state, said)) {
                states.add(state);
            }
        }
        return states;
    }

    private boolean holds(RowState state, ChatRow.Said said) {
        UserId author = said.author();
        return switch (state) {
            case FAILED -> failures.containsKey(author.value());
            case PENDING -> pending.contains(author);
            case RECALLED -> false; // is not of the author
            case BANNED -> sanctions.banned(author);
            case MUTED -> sanctions.muted(author);
            case EXCEPTED -> marks.excepted(author);
            case ALLOWED -> marks.allowed(author);
            case MODERATOR -> marks.moderator(author);
            case LOW_PRIORITY -> marks.lowPriority(said.type());
        };
    }

    /// Who recalled it; empty when nobody did.
    String recalledBy(ChatRow.Said said) {
        return recalls.by(said.uid());
    }

    /// What was not done to the author or the message, and why.
    Optional<RowFailure> failure(ChatRow.Said said) {
        return recalls.failure(said.uid())
                .or(() -> Optional.ofNullable(failures.get(said.author().value())));
    }

    /// An answer is awaited about these users.
    void await(Set<UserId> users) {
        pending = users;
        changed();
    }

    /// To these users, by id, something was not done.
    void failed(Map<String, RowFailure> users) {
        failures = users;
        changed();
    }

    /// Whether an answer about all of these is awaited.
    boolean awaited(Set<UserId> users) {
        return !users.isEmpty() && pending.containsAll(users);
    }

    /// Whether it is neither recalled nor about to be.
    boolean recallable(ChatRow.Said said) {
        return recalls.possible(said.uid());
    }

    /// What became of messages that are recalled.
    Recalls recalls() {
        return recalls;
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
