package io.roomkeeper.console.audit;

import io.roomkeeper.client.AuditQuery;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.AuditAct;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Which lines are asked for, as they are written; empty texts for any.
record AuditFilter(
        String text,
        Optional<AuditAct> act,
        AuditQuery.Result result,
        String by,
        String user,
        String room,
        Since since) {
    static final AuditFilter NONE =
            new AuditFilter("", Optional.empty(), AuditQuery.Result.ANY, "", "", "", Since.EVER);

    /// From when on.
    enum Since {
        EVER(Duration.ZERO),
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7));

        private final Duration span;

        Since(Duration span) {
            this.span = span;
        }
    }

    /// What the server is asked, at `now`; empty when the room is no room id.
    Optional<AuditQuery> query(Instant now) {
        try {
            RoomId in = room.isBlank() ? null : new RoomId(room.strip());
            return Optional.of(
                    new AuditQuery(
                            in,
                            act.map(Set::of).orElse(Set.of()),
                            by.strip(),
                            user.strip(),
                            since == Since.EVER ? 0 : now.minus(since.span).toEpochMilli(),
                            0,
                            text.strip(),
                            result));
        } catch (RoomkeeperException e) {
            return Optional.empty();
        }
    }
}
