package io.roomkeeper.server.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// Counts calls and refuses those beyond the {@link Rates}.
public final class RateLimits {
    private final Limit management;
    private final Limit tokens;

    public RateLimits(Rates rates, InstantSource clock) {
        management = limit(rates.managementCalls(), clock);
        tokens = limit(rates.tokens(), clock);
    }

    /// Counts a chatroom management call, a query too; throws 1008 beyond the limit.
    public void management() {
        check(management);
    }

    /// Counts a request for a token; throws 1008 beyond the limit.
    public void token() {
        check(tokens);
    }

    private static void check(Limit limit) {
        if (!limit.take()) {
            throw new RoomkeeperException(ErrorCode.TOO_MANY_CALLS);
        }
    }

    private static Limit limit(int perSecond, InstantSource clock) {
        if (perSecond == 0) {
            return () -> true;
        }
        var bucket =
                Bucket.builder()
                        .addLimit(size ->
                                size.capacity(perSecond)
                                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(new Meter(clock))
                        .build();
        return () -> bucket.tryConsume(1);
    }

    /// Whether one more call is within the limit.
    private interface Limit {
        boolean take();
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
