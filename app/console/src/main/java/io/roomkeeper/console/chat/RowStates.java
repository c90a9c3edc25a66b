package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.protocol.UserId;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is to be shown beside each message: what became of it and of its author.
final class RowStates implements Recaller.Rows {
    private final Sanctions sanctions;
    private final RoomMarks marks;
    private final Map<String, String> recalled =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > Transcript.HELD_LIMIT;
                }
            };
    private final Set<String> recalling = new HashSet<>();
    private final Map<String, RowFailure> notRecalled = new HashMap<>();
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
        Set<RowState> states = EnumSet.noneOf(RowState.class);
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
            case FAILED ->
                    failures.containsKey(author.value()) || notRecalled.containsKey(said.uid());
            case PENDING -> pending.contains(author) || recalling.contains(said.uid());
            case RECALLED -> recalled.containsKey(said.uid());
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
        return recalled.getOrDefault(said.uid(), "");
    }

    /// What was not done to the author or the message, and why.
    Optional<RowFailure> failure(ChatRow.Said said) {
        return Optional.ofNullable(notRecalled.get(said.uid()))
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
        return !recalled.containsKey(said.uid()) && !recalling.contains(said.uid());
    }

    /// The message of that id was recalled, whoever may have failed to do so before.
    void recall(String uid, String by) {
        notRecalled.remove(uid);
        recalled.put(uid, by);
        changed();
    }

    @Override
    public void awaitRecall(Collection<String> uids) {
        recalling.addAll(uids);
        notRecalled.keySet().removeAll(uids);
        changed();
    }

    @Override
    public void recallAnswered(Collection<String> uids, Set<String> failed, RowFailure why) {
        recalling.removeAll(Set.copyOf(uids));
        failed.forEach(uid -> notRecalled.put(uid, why));
        changed();
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
