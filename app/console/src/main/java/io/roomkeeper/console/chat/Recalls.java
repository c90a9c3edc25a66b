package io.roomkeeper.console.chat;

import io.roomkeeper.console.common.RowFailure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What became of messages, by their ids: recalled and by whom, about to be, or not recalled and
/// why.
final class Recalls implements Recaller.Rows {
    private final Runnable changed;
    private final Map<String, String> recalled =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > Transcript.HELD_LIMIT;
                }
            };
    private final Set<String> awaited = new HashSet<>();
    private final Map<String, RowFailure> failed = new HashMap<>();

    /// `changed` is called after each change.
    Recalls(Runnable changed) {
        this.changed = changed;
    }

    /// All that is true of the message of that id.
    Set<RowState> of(String uid) {
        Set<RowState> states = EnumSet.noneOf(RowState.class);
        if (failed.containsKey(uid)) {
            states.add(RowState.FAILED);
        }
        if (awaited.contains(uid)) {
            states.add(RowState.PENDING);
        }
        if (recalled.containsKey(uid)) {
            states.add(RowState.RECALLED);
        }
        return states;
    }

    /// Who recalled it; empty when nobody did.
    String by(String uid) {
        return recalled.getOrDefault(uid, "");
    }

    /// Why it was not recalled.
    Optional<RowFailure> failure(String uid) {
        return Optional.ofNullable(failed.get(uid));
    }

    /// Whether it is neither recalled nor about to be.
    boolean possible(String uid) {
        return !recalled.containsKey(uid) && !awaited.contains(uid);
    }

    /// It was recalled, whoever may have failed to do so before.
    void recall(String uid, String by) {
        failed.remove(uid);
        recalled.put(uid, by);
        changed.run();
    }

    @Override
    public void awaitRecall(Collection<String> uids) {
        awaited.addAll(uids);
        failed.keySet().removeAll(Set.copyOf(uids));
        changed.run();
    }

    @Override
    public void recallAnswered(Collection<String> uids, Set<String> notDone, RowFailure why) {
        awaited.removeAll(Set.copyOf(uids));
        notDone.forEach(uid -> failed.put(uid, why));
        changed.run();
    }
}
