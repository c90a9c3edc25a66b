package io.roomkeeper.server.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that stands until it is moved, from any thread.
final class TestClock implements InstantSource {
    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-11-22T14:00:00Z").toEpochMilli());

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.get());
    }

    void advance(Duration by) {
        now.addAndGet(by.toMillis());
    }
}
