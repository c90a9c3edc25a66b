package io.roomkeeper.server.access;

import io.github.bucket4j.Bucket;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Counts what callers use up of each {@link Quota} and refuses what is beyond it.
public final class RateLimits {
    private static final Limit NONE = _ -> true;

    private final Map<Quota, Limit> limits = new EnumMap<>(Quota.class);

    /// `perSecond` says how much of each there is; 0 lifts the limit.
    public RateLimits(ToIntFunction<Quota> perSecond, InstantSource clock) {
        for (var quota : Quota.values()) {
            limits.put(quota, limit(perSecond.applyAsInt(quota), clock));
        }
    }

    /// Counts `count` at once, 1 or more; throws 1008, and counts nothing, beyond the limit. What
    /// alone is beyond it is let in when nothing else was counted for a second.
    public void take(Quota quota, int count) {
        if (!limits.getOrDefault(quota, NONE).take(count)) {
            throw new RoomkeeperException(ErrorCode.TOO_MANY_CALLS);
        }
    }

    private static Limit limit(int perSecond, InstantSource clock) {
        if (perSecond == 0) {
            return NONE;
        }
        var bucket =
                Bucket.builder()
                        .addLimit(size ->
                                size.capacity(perSecond)
                                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(new BucketClock(clock))
                        .build();
        return count -> bucket.tryConsume(Math.min(count, perSecond));
    }

    /// Whether so many more are within the limit.
    private interface Limit {
        boolean take(int count);
    }
}
