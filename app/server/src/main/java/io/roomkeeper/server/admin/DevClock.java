package io.roomkeeper.server.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that can be moved forward, for those who develop against the server: they need not wait
/// an hour to see a room end.
public final class DevClock implements InstantSource {
    private final InstantSource real;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public DevClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    void forward(Duration by) {
        ahead.accumulateAndGet(by, Duration::plus);
    }
}
