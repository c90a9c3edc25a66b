package io.roomkeeper.server.store.state;

import java.time.Duration;
import java.time.Instant;

/// How long a line of the audit log is kept after what it tells happened.
///
/// @param days 1 to 36,500; 0: for ever
public record AuditRetention(int days) {
    public static final AuditRetention DEFAULT = new AuditRetention(90);
    public static final AuditRetention FOR_EVER = new AuditRetention(0);

    private static final int MOST_DAYS = 36_500;

    public AuditRetention {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "the audit log is kept for 1 to %d days, or 0 for ever, was %d"
                            .formatted(MOST_DAYS, days));
        }
    }

    /// What is older at `now` is gone, in milliseconds.
    long cutoff(Instant now) {
        return days == 0 ? Long.MIN_VALUE : now.minus(Duration.ofDays(days)).toEpochMilli();
    }
}
