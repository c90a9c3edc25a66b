package io.roomkeeper.server.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// The numbers that publish calls carried within the last minute, so that a repeated call delivers
/// nothing twice. Server API §11.1.
final class Duplicates {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final int most;
    private final Map<Long, Instant> until = new LinkedHashMap<>();

    /// Beyond `most` numbers the oldest is forgotten before its time.
    Duplicates(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /// Whether `number` is a new one; from now on it is not.
    synchronized boolean enter(long number) {
        var now = clock.instant();
        forget(now);
        return until.putIfAbsent(number, now.plus(REMEMBERED)) == null;
    }

    /// Takes back a number whose call did nothing.
    synchronized void leave(long number) {
        until.remove(number);
    }

    private void forget(Instant now) {
        var oldest = until.values().iterator();
        while (oldest.hasNext() && (!now.isBefore(oldest.next()) || until.size() >= most)) {
            oldest.remove();
        }
    }
}
