package io.roomkeeper.console.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// For which rows, by their ids, an answer is awaited, and what failed for which.
public final class RowChanges {
    private final ReadOnlyObjectWrapper<Set<String>> pending =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Map<String, RowFailure>> failures =
            new ReadOnlyObjectWrapper<>(Map.of());

    public ReadOnlyObjectProperty<Set<String>> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<String, RowFailure>> failuresProperty() {
        return failures.getReadOnlyProperty();
    }

    /// Something is asked for these rows; what failed for them before is forgotten.
    public void begin(Collection<String> ids) {
        Set<String> now = new HashSet<>(pending.get());
        now.addAll(ids);
        pending.set(Set.copyOf(now));
        forget(ids);
    }

    /// What failed for these rows is of no matter any more.
    public void forget(Collection<String> ids) {
        Map<String, RowFailure> left = new HashMap<>(failures.get());
        if (left.keySet().removeAll(Set.copyOf(ids))) {
            failures.set(Map.copyOf(left));
        }
    }

    /// The answer is there.
    public void end(Collection<String> ids) {
        Set<String> now = new HashSet<>(pending.get());
        now.removeAll(Set.copyOf(ids));
        pending.set(Set.copyOf(now));
    }

    /// The answer is that nothing was done, which `sentence` says of each row.
    public void fail(Collection<String> ids, Function<String, String> sentence, Runnable retry) {
        end(ids);
        Map<String, RowFailure> now = new HashMap<>(failures.get());
        ids.forEach(id -> now.put(id, new RowFailure(sentence.apply(id), retry)));
        failures.set(Map.copyOf(now));
    }
}
