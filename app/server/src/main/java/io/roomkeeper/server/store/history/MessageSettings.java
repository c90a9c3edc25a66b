package io.roomkeeper.server.store.history;

import java.time.Duration;

/// How the history is kept.
///
/// @param sync when messages are forced to the disk; default interval
/// @param retention how long a message is kept after it was sent, 1 to 36,500 days; default 60 days
/// @param mostBytes that the journal of messages may have before the oldest go, up to 1 PiB; 0, the
///   default, for any number
/// @param searches how many histories are searched at a time; default 1, so that a search leaves
///   the other cores to the chat
public record MessageSettings(MessageSync sync, Duration retention, long mostBytes, int searches) {
    /// About two months. Client behaviour §7.
    public static final Duration RETENTION = Duration.ofDays(60);

    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final long MOST_BYTES = 1L << 50;

    public static final MessageSettings DEFAULT =
            new MessageSettings(MessageSync.INTERVAL, RETENTION, 0);

    /// With one search at a time.
    public MessageSettings(MessageSync sync, Duration retention, long mostBytes) {
        this(sync, retention, mostBytes, 1);
    }

    /// Throws `IllegalArgumentException` with a sentence for what is out of range.
    public MessageSettings {
        if (!retention.isPositive() || retention.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Messages must be stored for 1 to %d days.".formatted(LONGEST.toDays()));
        }
        if (mostBytes < 0 || mostBytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "The stored messages must have 0 to 1073741824 MiB.");
        }
    }

    public MessageSettings with(MessageSync other) {
        return new MessageSettings(other, retention, mostBytes, searches);
    }

    public MessageSettings with(Duration other) {
        return new MessageSettings(sync, other, mostBytes, searches);
    }

    public MessageSettings withMostBytes(long other) {
        return new MessageSettings(sync, retention, other, searches);
    }

    public MessageSettings withSearches(int atATime) {
        return new MessageSettings(sync, retention, mostBytes, atATime);
    }
}
