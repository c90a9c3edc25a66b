package io.roomkeeper.server.engine;

import java.time.Instant;

/// How many messages one room takes in each 200 ms. Client behaviour §6.
final class MessageBudget {
    private static final long SLICE_MILLIS = 200;

    private long slice = Long.MIN_VALUE;
    private int reserved;
    private int shared;
    private int extra;

    /// Counts a message of this class, AS_LISTED standing for HIGH, if there is room for it.
    boolean take(Priority priority, Instant now, Limits limits) {
        if (isOff(limits)) {
            return true;
        }
        begin(sliceOf(now));
        return switch (priority) {
            case LOW -> takeShared(limits);
            case HIGH, AS_LISTED -> takeReserved(limits) || takeShared(limits);
            case PROTECTED -> takeReserved(limits) || takeShared(limits) || takeExtra(limits);
        };
    }

    /// Whether nothing of it counts any more.
    boolean isOver(Instant now) {
        return slice < sliceOf(now);
    }

    private static long sliceOf(Instant now) {
        return Math.floorDiv(now.toEpochMilli(), SLICE_MILLIS);
    }

    private static boolean isOff(Limits limits) {
        return limits.of(Limit.RESERVED_MESSAGES) == 0
                && limits.of(Limit.SHARED_MESSAGES) == 0
                && limits.of(Limit.PROTECTED_MESSAGES) == 0;
    }

    private void begin(long current) {
        if (slice != current) {
            slice = current;
            reserved = 0;
            shared = 0;
            extra = 0;
        }
    }

    private boolean takeReserved(Limits limits) {
        boolean free = reserved < limits.of(Limit.RESERVED_MESSAGES);
        reserved += free ? 1 : 0;
        return free;
    }

    private boolean takeShared(Limits limits) {
        boolean free = shared < limits.of(Limit.SHARED_MESSAGES);
        shared += free ? 1 : 0;
        return free;
    }

    private boolean takeExtra(Limits limits) {
        boolean free = extra < limits.of(Limit.PROTECTED_MESSAGES);
        extra += free ? 1 : 0;
        return free;
    }
}
