package io.roomkeeper.server.callback;

import java.time.Duration;

/// Limits that no test meets by chance; each test lowers the one it is about.
final class LimitsForTests {
    Duration timeout = Duration.ofSeconds(10);
    int timeoutsUntilPause = 1_000;
    int batch = 100;
    int waitingEvents = 1_000;
    long waitingBytes = 1L << 30;
    int reviews = 1_000;
    int answerBytes = 1 << 20;

    CallbackLimits build() {
        var longestReview = Duration.ofSeconds(9);
        return new CallbackLimits(
                timeout,
                timeout.compareTo(longestReview) < 0 ? timeout : longestReview,
                3,
                Duration.ofSeconds(2),
                timeoutsUntilPause,
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                batch,
                4,
                waitingEvents,
                waitingBytes,
                reviews,
                answerBytes,
                Duration.ofMinutes(1),
                Duration.ofSeconds(10));
    }
}
