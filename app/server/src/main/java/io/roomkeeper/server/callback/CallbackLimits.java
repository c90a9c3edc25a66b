package io.roomkeeper.server.callback;

import java.time.Duration;

/// How long, how often and how much callbacks may. Server API §13 where it says so, else our own.
///
/// @param timeout of one push, from looking its host up to the end of the answer, up to 1 min;
///   default 5 s (§13)
/// @param preSendTimeout the same for the one try before a message is sent, up to 9 s, less than a
///   call of the Server API waits; default 3 s (§13.4)
/// @param tries of one push, the first included, up to 10; default 3 (§13)
/// @param betweenTries of one push; default 2 s
/// @param timeoutsUntilPause within `timeoutWindow`, then pushing pauses; default 10
/// @param timeoutWindow default 30 s
/// @param pause in pushing; default 1 min (§13)
/// @param batch events in one POST where several may share it; default 100
/// @param lanes pushes under way at a time for each kind, a room always in the same; default 4
/// @param waitingEvents for each kind, then new ones are lost; default 10 000
/// @param waitingBytes for each kind, about, of events or messages under review, then new ones are
///   lost or count as not reviewed; default 16 MiB
/// @param reviews under way at a time, then a message counts as not reviewed; default 1 000
/// @param answerBytes read of an answer, a longer one is a failure; default 256 KiB, because it may
///   hold a message's new content
/// @param warnEvery shortest time between two warnings of one kind; default 1 min
/// @param closeWithin how long what waits may still go out when the server stops; default 2 s
public record CallbackLimits(
        Duration timeout,
        Duration preSendTimeout,
        int tries,
        Duration betweenTries,
        int timeoutsUntilPause,
        Duration timeoutWindow,
        Duration pause,
        int batch,
        int lanes,
        int waitingEvents,
        long waitingBytes,
        int reviews,
        int answerBytes,
        Duration warnEvery,
        Duration closeWithin) {
    private static final int KIB = 1024;
    private static final int MOST_SECONDS = 60;
    private static final int MOST_PRE_SEND_SECONDS = 9;
    private static final int MOST_TRIES = 10;

    /// Throws `IllegalArgumentException` with a sentence for what is out of range; between tries,
    /// between warnings and when the server stops there need be no time.
    public CallbackLimits {
        check("timeout", timeout.toMillis());
        check("preSendTimeout", preSendTimeout.toMillis());
        check("tries", tries);
        if (timeout.toSeconds() > MOST_SECONDS
                || preSendTimeout.toSeconds() > MOST_PRE_SEND_SECONDS
                || tries > MOST_TRIES) {
            throw new IllegalArgumentException(
                    "A callback must take at most %d s and %d tries, one before a message %d s."
                            .formatted(MOST_SECONDS, MOST_TRIES, MOST_PRE_SEND_SECONDS));
        }
        check("timeoutsUntilPause", timeoutsUntilPause);
        check("timeoutWindow", timeoutWindow.toMillis());
        check("pause", pause.toMillis());
        check("batch", batch);
        check("lanes", lanes);
        check("waitingEvents", waitingEvents);
        check("waitingBytes", waitingBytes);
        check("reviews", reviews);
        check("answerBytes", answerBytes);
    }

    private static void check(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "The callbacks' " + name + " must be above 0, was " + value + ".");
        }
    }

    /// The same, with other times and tries.
    public CallbackLimits within(Duration each, int times, Duration beforeSending) {
        return new CallbackLimits(
                each,
                beforeSending,
                times,
                betweenTries,
                timeoutsUntilPause,
                timeoutWindow,
                pause,
                batch,
                lanes,
                waitingEvents,
                waitingBytes,
                reviews,
                answerBytes,
                warnEvery,
                closeWithin);
    }

    public static final CallbackLimits DEFAULT =
            new CallbackLimits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(3),
                    3,
                    Duration.ofSeconds(2),
                    10,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    100,
                    4,
                    10_000,
                    16L * KIB * KIB,
                    1_000,
                    256 * KIB,
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(2));
}
