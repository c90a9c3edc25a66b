package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Comings and goings of one room that its members are still to be told: the first at once, those
/// of the second after it together, so that a storm of joins does not become one of notices.
final class MemberChanges {
    /// From one notice to the next.
    static final Duration PAUSE = Duration.ofSeconds(1);

    private final LinkedHashMap<UserId, MemberChange> untold = new LinkedHashMap<>();
    private Instant next = Instant.MIN;

    void note(MemberChange change) {
        untold.putLast(change.user(), change);
    }

    void told(Instant at) {
        untold.clear();
        next = at.plus(PAUSE);
    }

    /// When the members are to be told; empty while there is nothing to tell.
    Optional<Instant> due() {
        return untold.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    /// Nothing is to be told, and the next thing can be at once.
    boolean isQuiet(Instant now) {
        return untold.isEmpty() && !next.isAfter(now);
    }

    int count() {
        return untold.size();
    }

    List<MemberChange> first(int count) {
        return untold.values().stream().limit(count).toList();
    }
}
