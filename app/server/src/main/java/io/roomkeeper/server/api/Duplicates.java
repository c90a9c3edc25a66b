package io.roomkeeper.server.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The numbers that publish calls carried within the last minute, so that a repeated call delivers
/// nothing twice. Server API §11.1.
final class Duplicates {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final int most;
    private final SequencedMap<Long, Instant> until = new LinkedHashMap<>();

    /// Beyond `most` numbers the oldest is forgotten before its time.
    Duplicates(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /// Whether `number` is a new one; from now on it is not.
    synchronized boolean enter(long number) {
        var now = clock.instant();
        var oldest = until.values().iterator();
        while (oldest.hasNext() && !now.isBefore(oldest.next())) {
            oldest.remove();
        }
        boolean fresh = until.putIfAbsent(number, now.plus(REMEMBERED)) == null;
        if (until.size() > most) {
            until.pollFirstEntry();
        }
        return fresh;
    }

    /// Takes back a number whose call did nothing.
    synchronized void leave(long number) {
        until.remove(number);
    }
}
