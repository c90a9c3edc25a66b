package io.roomkeeper.server.gateway;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// How often one connection does something. Client behaviour §4.2, §10.
@FunctionalInterface
interface Rate {
    Rate UNLIMITED = () -> true;

    /// Counts once more if that is within the rate.
    boolean take();

    /// So many times in each second, and in each minute, that begins with one; 0 for no limit.
    static Rate of(int perSecond, int perMinute, InstantSource clock) {
        var limits = new LinkedHashMap<Duration, Integer>();
        limits.put(Duration.ofSeconds(1), perSecond);
        limits.put(Duration.ofMinutes(1), perMinute);
        limits.values().removeIf(most -> most == 0);
        return limits.isEmpty() ? UNLIMITED : of(limits, clock);
    }

    private static Rate of(Map<Duration, Integer> limits, InstantSource clock) {
        var builder = Bucket.builder().withCustomTimePrecision(new Meter(clock));
        limits.forEach((time, most) ->
                builder.addLimit(limit -> limit.capacity(most).refillIntervally(most, time)));
        var bucket = builder.build();
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
