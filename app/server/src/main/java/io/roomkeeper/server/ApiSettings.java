package io.roomkeeper.server;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/// How the Server API answers.
///
/// @param zone of the times in answers; default UTC
/// @param callers addresses and ranges from which it may be called; default none, which means all
public record ApiSettings(ZoneId zone, Set<String> callers) {
    static final ApiSettings DEFAULT = new ApiSettings(ZoneOffset.UTC, Set.of());

    public ApiSettings {
        callers = Set.copyOf(callers);
    }
}
