package io.roomkeeper.server.callback;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;

/// Pauses pushing after many time-outs in a short while. Server API §13.
final class Breaker {
    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

    private final CallbackKind kind;
    private final CallbackLimits limits;
    private final InstantSource clock;
    private final ArrayDeque<Instant> timeouts = new ArrayDeque<>();
    private Instant resumes = Instant.EPOCH;

    Breaker(CallbackKind kind, CallbackLimits limits, InstantSource clock) {
        this.kind = kind;
        this.limits = limits;
        this.clock = clock;
    }

    synchronized void timedOut() {
        var now = clock.instant();
        timeouts.add(now);
        while (timeouts.getFirst().isBefore(now.minus(limits.timeoutWindow()))) {
            timeouts.removeFirst();
        }
        if (timeouts.size() >= limits.timeoutsUntilPause()) {
            timeouts.clear();
            resumes = now.plus(limits.pause());
            LOG.warn("{} callback: too many time-outs, next try at {}", kind, resumes);
        }
    }

    /// How long pushing still pauses; zero when it does not.
    synchronized Duration pause() {
        var left = Duration.between(clock.instant(), resumes);
        return left.isPositive() ? left : Duration.ZERO;
    }
}
