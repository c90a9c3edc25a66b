package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;

/// How many rooms each user has made by joining, in the minute that began with the first of them.
final class RoomsMade {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Made(Instant since, int rooms) {}

    /// In the order in which their minutes began.
    private final LinkedHashMap<UserId, Made> made = new LinkedHashMap<>();

    /// Counts one more if the user makes no more than `most` with it; 0 for no limit.
    synchronized boolean take(UserId user, int most, Instant now) {
        forget(now);
        var before = made.getOrDefault(user, new Made(now, 0));
        if (most > 0 && before.rooms() >= most) {
            return false;
        }
        made.put(user, new Made(before.since(), before.rooms() + 1));
        return true;
    }

    private void forget(Instant now) {
        for (var first = made.firstEntry(); first != null; first = made.firstEntry()) {
            if (now.isBefore(first.getValue().since().plus(MINUTE))) {
                return;
            }
            made.pollFirstEntry();
        }
    }
}
