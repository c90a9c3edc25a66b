package io.roomkeeper.server.admin;

import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppEvent;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.StateChange;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

import java.time.InstantSource;
import java.util.List;

/// How long messages take from their acceptance until they were handed to their members'
/// connections, and when something was last stored: a listener that comes after those who deliver.
public final class SendDelays implements RoomListener {
    /// Milliseconds beyond which no difference is made.
    private static final long LONGEST = 60_000;

    private static final int DIGITS = 2;

    private final Recorder delays = new Recorder(LONGEST, DIGITS);
    private final InstantSource clock;
    private volatile long lastCommit;

    public SendDelays(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void happened(List<RoomEvent> events) {
        for (var event : events) {
            if (event instanceof RoomEvent.MessageSent sent) {
                // a room that is very busy dates its messages ahead, each by a millisecond
                long delay = Math.max(0, clock.millis() - sent.at().toEpochMilli());
                delays.recordValue(Math.min(LONGEST, delay));
            } else if (event instanceof StateChange) {
                lastCommit = clock.millis();
            }
        }
    }

    @Override
    public void appHappened(List<AppEvent> events) {
        if (events.stream().anyMatch(AppChange.class::isInstance)) {
            lastCommit = clock.millis();
        }
    }

    /// Those since this was last asked.
    Histogram take() {
        return delays.getIntervalHistogram();
    }

    /// In ms since 1970, 0 for not yet.
    long lastCommit() {
        return lastCommit;
    }
}
