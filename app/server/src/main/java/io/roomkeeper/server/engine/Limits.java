package io.roomkeeper.server.engine;

import java.util.EnumMap;
import java.util.Map;

/// The value of every [Limit] of one server; those not given have their default.
public record Limits(Map<Limit, Integer> changed) {
    public static final Limits DEFAULT = new Limits(Map.of());

    /// Throws 1002 for a value out of the limit's range.
    public Limits {
        changed.forEach(
                (limit, value) -> Terms.check(limit.key(), value, limit.least(), limit.most()));
        changed = Map.copyOf(changed);
    }

    public int of(Limit limit) {
        return changed.getOrDefault(limit, limit.byDefault());
    }

    /// Whether `count` is beyond a limit for which 0 means none.
    boolean exceeded(Limit limit, long count) {
        int most = of(limit);
        return most > 0 && count > most;
    }

    public Limits with(Limit limit, int value) {
        var more = new EnumMap<Limit, Integer>(Limit.class);
        more.putAll(changed);
        more.put(limit, value);
        return new Limits(more);
    }

    /// The same with every rate lifted, the message budget too, for test benches.
    public Limits withoutRates() {
        var lifted = this;
        for (var limit : Limit.values()) {
            if (limit.isRate()) {
                lifted = lifted.with(limit, 0);
            }
        }
        return lifted;
    }
}
