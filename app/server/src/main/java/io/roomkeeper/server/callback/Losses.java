package io.roomkeeper.server.callback;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Counts what a callback could not tell, and warns of it now and then.
final class Losses {
    private static final Logger LOG = LoggerFactory.getLogger(Losses.class);

    private final CallbackKind kind;
    private final Duration warnEvery;
    private final InstantSource clock;
    private Instant nextWarning = Instant.EPOCH;
    private long unsaid;

    Losses(CallbackKind kind, Duration warnEvery, InstantSource clock) {
        this.kind = kind;
        this.warnEvery = warnEvery;
        this.clock = clock;
    }

    synchronized void add(int events, String why) {
        unsaid += events;
        var now = clock.instant();
        if (!now.isBefore(nextWarning)) {
            LOG.warn("{} callback: {} failed, the last because: {}", kind, unsaid, why);
            unsaid = 0;
            nextWarning = now.plus(warnEvery);
        }
    }
}
