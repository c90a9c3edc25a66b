package io.roomkeeper.server.gateway;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import io.roomkeeper.server.access.BucketClock;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;

/// How often one connection does something. Client behaviour §4.2, §10.
@FunctionalInterface
interface Rate {
    Rate UNLIMITED = () -> true;

    /// Counts once more if that is within the rate.
    boolean take();

    /// So many times in each second, and in each minute, that begins with one; 0 for no limit. The
    /// result belongs to one thread.
    static Rate of(int perSecond, int perMinute, InstantSource clock) {
        return perSecond == 0 && perMinute == 0
                ? UNLIMITED
                : new Limited(perSecond, perMinute, clock);
    }

    /// Keeps count from the first time on: most connections only listen.
    final class Limited implements Rate {
        private final int perSecond;
        private final int perMinute;
        private final InstantSource clock;
        private @Nullable Bucket bucket;

        private Limited(int perSecond, int perMinute, InstantSource clock) {
            this.perSecond = perSecond;
            this.perMinute = perMinute;
            this.clock = clock;
        }

        @Override
        public boolean take() {
            var present = bucket;
            if (present == null) {
                present = bucket();
                bucket = present;
            }
            return present.tryConsume(1);
        }

        private Bucket bucket() {
            var builder = Bucket.builder().withCustomTimePrecision(new BucketClock(clock));
            limit(builder, perSecond, Duration.ofSeconds(1));
            limit(builder, perMinute, Duration.ofMinutes(1));
            return builder.build();
        }

        private static void limit(LocalBucketBuilder builder, int most, Duration time) {
            if (most > 0) {
                builder.addLimit(limit -> limit.capacity(most).refillIntervally(most, time));
            }
        }
    }
}
