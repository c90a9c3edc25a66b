package io.roomkeeper.server.engine;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/// Small immutable sets, replaced as a whole so that others may read them meanwhile.
final class Sets {
    private Sets() {}

    static <T> Set<T> with(@Nullable Set<T> set, T one) {
        if (set == null) {
            return Set.of(one);
        }
        var more = new HashSet<>(set);
        more.add(one);
        return Set.copyOf(more);
    }

    /// Null when nothing is left.
    static <T> @Nullable Set<T> without(Set<T> set, T one) {
        var fewer = new HashSet<>(set);
        fewer.remove(one);
        return fewer.isEmpty() ? null : Set.copyOf(fewer);
    }
}
