package io.roomkeeper.server.gateway;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// How fast one connection sends. Client behaviour §4.2.
@FunctionalInterface
interface SendRate {
    SendRate UNLIMITED = () -> true;

    /// Counts a message if it is within the rate.
    boolean take();

    /// `perSecond` messages in each second that begins with one; 0 for no limit.
    static SendRate of(int perSecond, InstantSource clock) {
        if (perSecond == 0) {
            return UNLIMITED;
        }
        var bucket =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(perSecond)
                                        .refillIntervally(perSecond, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(new Meter(clock))
                        .build();
        return () -> bucket.tryConsume(1);
    }

    /// The injected clock for the bucket.
    record Meter(InstantSource clock) implements TimeMeter {
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
