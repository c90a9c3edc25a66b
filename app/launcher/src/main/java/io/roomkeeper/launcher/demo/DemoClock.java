package io.roomkeeper.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that is behind at first, so that something has happened a while ago.
final class DemoClock implements InstantSource {
    private final AtomicReference<Duration> behind;

    DemoClock(Duration behind) {
        this.behind = new AtomicReference<>(behind);
    }

    @Override
    public Instant instant() {
        return InstantSource.system().instant().minus(behind.get());
    }

    /// From now on it tells the time.
    void catchUp() {
        behind.set(Duration.ZERO);
    }
}
