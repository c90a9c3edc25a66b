package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Everything that happens in a room, in the room's order. A [StateChange] is stored before anybody
/// hears of it; the others are only told. A `sequence` is the room's, one more with everything all
/// its members are told; 0 when they are not.
public sealed interface RoomEvent permits StateChange, RoomEvent.Told {
    RoomId room();

    Instant at();

    /// What is told and not stored.
    sealed interface Told extends RoomEvent {}

    /// A user became a member; comes before the user's first session. `extra` is for the others,
    /// who hear of it with [MembersChanged] if it is `announced`.
    record MemberJoined(
            RoomId room, Instant at, boolean announced, UserId user, String extra, int memberCount)
            implements Told {}

    /// A user is no member any more; comes after the last session left. As [MemberJoined].
    record MemberLeft(
            RoomId room, Instant at, boolean announced, UserId user, Departure why, int memberCount)
            implements Told {}

    /// Who came and went since this was last told, each once, in the order of their last change;
    /// `others` did too and are not named. Client behaviour §9.
    record MembersChanged(
            RoomId room,
            Instant at,
            long sequence,
            List<MemberChange> changes,
            int others,
            int memberCount)
            implements Told {
        public MembersChanged {
            changes = List.copyOf(changes);
        }
    }

    /// A session came in; `extra` is what it said.
    record SessionJoined(RoomId room, Instant at, UserId user, SessionId session, String extra)
            implements Told {}

    /// A session is out.
    record SessionLeft(RoomId room, Instant at, UserId user, SessionId session, Departure why)
            implements Told {}

    /// A message; `at` is its sent time, strictly increasing in a room. `from` is null when it
    /// comes by the Server API, `source` the kind of device. `upstream` messages keep the room
    /// alive and count for members who are offline; in `replaced` ones a word was replaced. Those
    /// of `low` priority are the first to be left out for who reads slowly.
    record MessageSent(
            RoomId room,
            Instant at,
            long sequence,
            UserId sender,
            @Nullable SessionId from,
            String objectName,
            String content,
            String messageUId,
            String source,
            Hearers hearers,
            Retention retention,
            boolean upstream,
            boolean replaced,
            boolean low)
            implements Told {
        /// One that is not of low priority.
        public MessageSent(
                RoomId room,
                Instant at,
                long sequence,
                UserId sender,
                @Nullable SessionId from,
                String objectName,
                String content,
                String messageUId,
                String source,
                Hearers hearers,
                Retention retention,
                boolean upstream,
                boolean replaced) {
            this(
                    room,
                    at,
                    sequence,
                    sender,
                    from,
                    objectName,
                    content,
                    messageUId,
                    source,
                    hearers,
                    retention,
                    upstream,
                    replaced,
                    false);
        }
    }

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
        MUTE_ALL_OFF,
        EXCEPTED,
        NOT_EXCEPTED,
        GLOBALLY_MUTED,
        GLOBALLY_UNMUTED
    }
}
