package io.roomkeeper.server.store.history;

import java.time.Duration;

/// How the history is kept.
///
/// @param sync when messages are forced to the disk; default interval
/// @param retention how long a message is kept after it was sent; default 60 days
public record MessageSettings(MessageSync sync, Duration retention) {
    /// About two months. Client behaviour §7.
    public static final Duration RETENTION = Duration.ofDays(60);

    public static final MessageSettings DEFAULT =
            new MessageSettings(MessageSync.INTERVAL, RETENTION);

    public MessageSettings {
        if (!retention.isPositive()) {
            throw new IllegalArgumentException("retention must be positive, was " + retention);
        }
    }
}
