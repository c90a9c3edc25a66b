package io.roomkeeper.server.access;

import io.github.bucket4j.TimeMeter;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// The injected clock for a bucket of what may be used up in a time.
public record BucketClock(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
