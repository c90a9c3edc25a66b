package io.roomkeeper.console.common;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The terms and reasons given last, offered again.
final class RecentSanctions {
    /// Reasons remembered.
    static final int REASONS = 10;

    private static final int MUTE_MINUTES = 10;
    private static final int BAN_MINUTES = 24 * 60;

    private final Map<ModerationAct, Integer> minutes = new EnumMap<>(ModerationAct.class);
    private List<String> reasons = List.of();

    void note(ModerationAct.Order order) {
        if (order.minutes() > 0) {
            minutes.put(order.act(), order.minutes());
        }
        if (!order.reason().isEmpty()) {
            reasons =
                    Stream.concat(Stream.of(order.reason()), reasons.stream())
                            .distinct()
                            .limit(REASONS)
                            .toList();
        }
    }

    /// The term last given with `act`; at first 10 minutes for a mute and a day for a ban.
    int minutes(ModerationAct act) {
        return minutes.getOrDefault(act, act == ModerationAct.BAN ? BAN_MINUTES : MUTE_MINUTES);
    }

    /// The last one used first.
    List<String> reasons() {
        return reasons;
    }

    /// The last one used, empty at first.
    String reason() {
        return reasons.isEmpty() ? "" : reasons.getFirst();
    }
}
