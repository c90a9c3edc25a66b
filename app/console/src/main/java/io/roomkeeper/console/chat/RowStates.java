package io.roomkeeper.console.chat;

import io.roomkeeper.protocol.UserId;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is to be shown beside each message: what became of it and of its author.
final class RowStates {
    private final Sanctions sanctions;
    private final Map<String, String> recalled =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > Transcript.HELD_LIMIT;
                }
            };
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final Map<UserId, String> failures = new HashMap<>();
    private Set<UserId> pending = Set.of();

    RowStates(Sanctions sanctions) {
        this.sanctions = sanctions;
        sanctions.versionProperty().subscribe((_, _) -> changed());
    }

    /// Grows with every change.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// All that is true of it.
    Set<RowState> of(ChatRow.Said said) {
        Set<RowState> states = EnumSet.noneOf(RowState.class);
        if (failures.containsKey(said.author())) {
            states.add(RowState.FAILED);
        }
        if (pending.contains(said.author())) {
            states.add(RowState.PENDING);
        }
        if (recalled.containsKey(said.uid())) {
            states.add(RowState.RECALLED);
        }
        if (sanctions.banned(said.author())) {
            states.add(RowState.BANNED);
        }
        if (sanctions.muted(said.author())) {
            states.add(RowState.MUTED);
        }
        return states;
    }

    /// Who recalled it; empty when nobody did.
    String recalledBy(ChatRow.Said said) {
        return recalled.getOrDefault(said.uid(), "");
    }

    /// What was not done to the author, and why; empty when nothing failed.
    String failure(ChatRow.Said said) {
        return failures.getOrDefault(said.author(), "");
    }

    /// An answer is awaited about these users; what failed before is being tried again.
    void await(Set<UserId> users) {
        pending = users;
        failures.keySet().removeAll(users);
        changed();
    }

    /// Something was not done to `users`, as `sentence` says.
    void failed(List<UserId> users, String sentence) {
        users.forEach(user -> failures.put(user, sentence));
        changed();
    }

    /// Whether an answer about all of these is awaited.
    boolean awaited(Set<UserId> users) {
        return !users.isEmpty() && pending.containsAll(users);
    }

    /// The message of that id was recalled.
    void recall(String uid, String by) {
        recalled.put(uid, by);
        changed();
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
