package io.roomkeeper.server;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/// How the Server API answers.
///
/// @param zone of the times in answers; default UTC
/// @param callers addresses and ranges from which it may be called; default none, which means all
/// @param tokenLifetime how long a member's token holds, up to 36,500 days; default 0, for ever
public record ApiSettings(ZoneId zone, Set<String> callers, Duration tokenLifetime) {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    static final ApiSettings DEFAULT = new ApiSettings(ZoneOffset.UTC, Set.of(), Duration.ZERO);

    /// Throws `IllegalArgumentException` with a sentence for what is out of range.
    public ApiSettings {
        if (tokenLifetime.isNegative() || tokenLifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Tokens must hold for 1 to %d days, or 0 for ever."
                            .formatted(LONGEST.toDays()));
        }
        callers = Set.copyOf(callers);
    }
}
