package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.time.Instant;

/// A change of a room's state: journalled, replayed at start, and a line of the audit log. `by` and
/// `reason` are who and why.
public sealed interface StateChange extends RoomEvent {
    String by();

    String reason();

    record RoomCreated(
            RoomId room, Instant at, String by, String reason, String name, Lifetime lifetime)
            implements StateChange {}

    record RoomDestroyed(RoomId room, Instant at, String by, String reason)
            implements StateChange {}

    record LifetimeChanged(RoomId room, Instant at, String by, String reason, Lifetime lifetime)
            implements StateChange {}

    /// Replaces a sanction of the same kind.
    record SanctionImposed(
            RoomId room,
            Instant at,
            String by,
            String reason,
            Sanction.Kind kind,
            UserId user,
            Instant until)
            implements StateChange {
        /// What is in force from here on.
        public Sanction sanction() {
            return new Sanction(kind, user, at, until, by, reason);
        }
    }

    record SanctionLifted(
            RoomId room, Instant at, String by, String reason, Sanction.Kind kind, UserId user)
            implements StateChange {}

    record MuteAllChanged(RoomId room, Instant at, String by, String reason, boolean on)
            implements StateChange {}
}
