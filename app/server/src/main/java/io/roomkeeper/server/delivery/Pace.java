package io.roomkeeper.server.delivery;

import java.time.Duration;

/// How long a lane rests after a round, so that more is written at once: in proportion to what a
/// round takes, and not longer than is allowed. So a room that is calm or small waits for nothing.
/// Where several messages came in one round, those that come soon after wait a little too: more of
/// them are on their way.
final class Pace {
    /// Rests for so many times the length of a round.
    static final int REST = 16;

    /// A rest is followed by so many of its lengths in which messages still wait for others, each
    /// for one part of so many of it.
    private static final int AFTERMATH = 2;

    private static final int GATHERING = 4;

    /// From these on more at once gains next to nothing.
    static final int ENOUGH_FRAMES = 32;

    static final int ENOUGH_BYTES = 24 * 1024;

    /// The latest round counts for one part of so many.
    private static final int PARTS = 4;

    private final long maxNanos;
    private long meanNanos;
    private long rounds;
    private long end;
    private boolean several;

    Pace(Duration maxDelay) {
        maxNanos = maxDelay.toNanos();
    }

    /// A round of so many frames is over that took so long.
    void took(long nanos, int frames, long now) {
        several = frames > 1;
        rounds++;
        meanNanos += (nanos - meanNanos) / (rounds < PARTS ? rounds : PARTS);
        end = now;
    }

    /// How long the next one has to wait; 0 when it may begin.
    long rest(long now, int frames, int bytes) {
        if (rounds == 0 || frames >= ENOUGH_FRAMES || bytes >= ENOUGH_BYTES) {
            return 0;
        }
        long length = Math.min(maxNanos, REST * meanNanos);
        long since = now - end;
        if (since < length) {
            return length - since;
        }
        return several && since < (1 + AFTERMATH) * length ? length / GATHERING : 0;
    }
}
