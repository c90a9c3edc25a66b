package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A change of a room's state: journalled, replayed at start, and mostly a line of the audit log.
public sealed interface StateChange extends RoomEvent, Change {
    /// `lifetime` is null while the app's inactivity time holds; `session` names this life of the
    /// room. Server API §2.
    record RoomCreated(
            RoomId room,
            Instant at,
            String by,
            String reason,
            String name,
            @Nullable Lifetime lifetime,
            String session)
            implements StateChange {}

    /// `automatic` when its time was over.
    record RoomDestroyed(RoomId room, Instant at, String by, String reason, boolean automatic)
            implements StateChange {}

    /// `before` is the lifetime that was in force.
    record LifetimeChanged(
            RoomId room, Instant at, String by, String reason, Lifetime lifetime, Lifetime before)
            implements StateChange {
        public LifetimeChanged {
            // a folder may have changes of before this was kept
            before = before == null ? lifetime : before;
        }
    }

    /// Whether the room is kept from ending by itself. §4.
    record KeptChanged(RoomId room, Instant at, String by, String reason, boolean on)
            implements StateChange {}

    record RoomRenamed(
            RoomId room, Instant at, String by, String reason, String name, String before)
            implements StateChange {}

    /// What is a line of the audit log and changes nothing else.
    sealed interface Remark extends StateChange {}

    /// Messages were recalled by a moderator.
    record MessagesRecalled(
            RoomId room, Instant at, String by, String reason, List<Recalled> messages)
            implements Remark {
        public MessagesRecalled {
            messages = List.copyOf(messages);
        }
    }

    /// Attributes were set or removed by a moderator; comes with what it did to them.
    record AttributesEdited(
            RoomId room, Instant at, String by, String reason, List<AttributeEdit> edits)
            implements Remark {
        public AttributesEdited {
            edits = List.copyOf(edits);
        }
    }

    /// The act of line `line` of the audit log was taken back; comes behind what that did.
    record ActUndone(RoomId room, Instant at, String by, String reason, long line)
            implements Remark {}

    /// Replaces a sanction of the same kind, which is one of a room.
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

    /// `users` come on a list of the room or off it. §9, §10.
    record UsersListed(
            RoomId room,
            Instant at,
            String by,
            String reason,
            UserList list,
            boolean added,
            List<UserId> users)
            implements StateChange {
        public UsersListed {
            users = List.copyOf(users);
        }
    }

    /// Whether messages go out to members. §10.1.
    record DistributionChanged(RoomId room, Instant at, String by, String reason, boolean on)
            implements StateChange {}

    /// In the order of their versions, never empty. §5.
    record AttributesChanged(
            RoomId room, Instant at, String by, String reason, List<AttributeChange> changes)
            implements StateChange {
        public AttributesChanged {
            changes = List.copyOf(changes);
        }

        @Override
        public boolean audited() {
            return false;
        }
    }

    /// What has gone on in the room since it was stored; noted when it rests, and when what was
    /// noted before would end it.
    record ActivityNoted(RoomId room, Instant at, String by, String reason, Activity activity)
            implements StateChange {
        @Override
        public boolean audited() {
            return false;
        }
    }
}
