package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.time.Instant;
import java.util.List;

/// Everything that happens in a room, in the room's order. A [StateChange] is stored before anybody
/// hears of it; the others are only told.
public sealed interface RoomEvent permits StateChange, RoomEvent.Told {
    RoomId room();

    Instant at();

    /// What is told and not stored.
    sealed interface Told extends RoomEvent {}

    /// A session came in; `firstOfUser` when the user was not a member before.
    record SessionJoined(
            RoomId room, Instant at, UserId user, SessionId session, boolean firstOfUser)
            implements Told {}

    /// A session is out, by itself or removed; `lastOfUser` when the user is no member any more.
    record SessionLeft(RoomId room, Instant at, UserId user, SessionId session, boolean lastOfUser)
            implements Told {}

    /// A message; `from` is not sent its own. `at` is its sent time, strictly increasing in a room.
    record MessageSent(
            RoomId room,
            Instant at,
            long sequence,
            UserId sender,
            SessionId from,
            String objectName,
            String content,
            String messageUId)
            implements Told {}

    /// A moderation notice to all members, or with `onlyUsers` (then `sequence` is 0) to the users
    /// it names, members or not. `minutes` is 0 where there is no term. Client behaviour §9.
    record Notified(
            RoomId room,
            Instant at,
            long sequence,
            NoticeKind kind,
            List<UserId> users,
            int minutes,
            String extra,
            boolean onlyUsers)
            implements Told {
        public Notified {
            users = List.copyOf(users);
        }
    }

    /// Which notice. Client behaviour §9.
    enum NoticeKind {
        BANNED,
        UNBANNED,
        MUTED,
        UNMUTED,
        MUTE_ALL_ON,
        MUTE_ALL_OFF
    }
}
