package io.roomkeeper.server.store.history;

import java.time.Duration;

/// How the history is kept.
///
/// @param sync when messages are forced to the disk; default interval
/// @param retention how long a message is kept after it was sent; default 60 days
/// @param mostBytes that the journal of messages may have before the oldest go; 0, the default, for
///   any number
public record MessageSettings(MessageSync sync, Duration retention, long mostBytes) {
    /// About two months. Client behaviour §7.
    public static final Duration RETENTION = Duration.ofDays(60);

    public static final MessageSettings DEFAULT =
            new MessageSettings(MessageSync.INTERVAL, RETENTION, 0);

    public MessageSettings {
        if (!retention.isPositive()) {
            throw new IllegalArgumentException("retention must be positive, was " + retention);
        }
        if (mostBytes < 0) {
            throw new IllegalArgumentException("mostBytes must not be below 0, was " + mostBytes);
        }
    }

    public MessageSettings with(MessageSync other) {
        return new MessageSettings(other, retention, mostBytes);
    }

    public MessageSettings with(Duration other) {
        return new MessageSettings(sync, other, mostBytes);
    }

    public MessageSettings withMostBytes(long other) {
        return new MessageSettings(sync, retention, other);
    }
}
