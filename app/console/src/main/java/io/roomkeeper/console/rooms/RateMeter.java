package io.roomkeeper.console.rooms;

import java.util.ArrayDeque;
import java.util.Deque;

/// How much a counter grows a second, over the last few seconds.
final class RateMeter {
    /// Seconds looked back: the server tells its counters about once a second, not exactly.
    static final int SECONDS = 4;

    private final Deque<Long> counts = new ArrayDeque<>();

    /// Takes the counter's value; called once a second. Returns its growth a second, rounded. A
    /// counter that is lower than before has begun anew.
    int tick(long count) {
        if (!counts.isEmpty() && count < counts.getLast()) {
            counts.clear();
        }
        counts.addLast(count);
        if (counts.size() > SECONDS + 1) {
            counts.removeFirst();
        }
        int seconds = counts.size() - 1;
        return seconds == 0 ? 0 : (int) Math.round((count - counts.getFirst()) / (double) seconds);
    }

    /// Forgets what it was told: the next value is the first.
    void clear() {
        counts.clear();
    }
}
