package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;

/// Everything that can be asked of one room; `R` is the answer. Terms are whole minutes.
public sealed interface RoomCommand<R> {
    RoomId room();

    /// Makes the room, or changes only what is given if it exists; nothing is wiped. Server API
    /// §2.1.
    record Create(RoomId room, CreateOptions options, Act act) implements RoomCommand<RoomView> {}

    /// Ends the room and all that belongs to it; an unknown room is no error. §2.3.
    record Destroy(RoomId room, Act act) implements RoomCommand<Done> {}

    /// §2.4; refused with 23410 for an unknown room.
    record SetLifetime(RoomId room, Lifetime lifetime, Act act) implements RoomCommand<Done> {}

    /// §3.1; refused with 23410 for an unknown room.
    record Describe(RoomId room) implements RoomCommand<RoomView> {}

    /// At most `count` (1 to 500) members by the time they joined. §3.3.
    record ListMembers(RoomId room, int count, boolean newestFirst)
            implements RoomCommand<MemberList> {}

    /// Client behaviour §2. `recent` is how many earlier messages come with the answer, 0 to 50.
    record Join(RoomId room, UserId user, SessionId session, boolean createIfMissing, int recent)
            implements RoomCommand<Admission> {}

    /// Client behaviour §3; nothing happens for a session that is not in.
    record Exit(RoomId room, UserId user, SessionId session) implements RoomCommand<Done> {}

    /// Client behaviour §4.2.
    record Send(RoomId room, UserId user, SessionId session, String objectName, String content)
            implements RoomCommand<Receipt> {}

    /// The last up to `count` (0 to 50) messages, oldest first; none for an unknown room.
    record Recent(RoomId room, int count) implements RoomCommand<List<RoomEvent.MessageSent>> {}

    /// Adds or replaces mutes or bans, all or none. §6, §7.
    record Impose(RoomId room, Sanction.Kind kind, List<UserId> users, int minutes, Act act)
            implements RoomCommand<Done> {
        public Impose {
            users = List.copyOf(users);
        }
    }

    /// Ends mutes or bans before their time; users without one are no error. §6, §7.
    record Lift(RoomId room, Sanction.Kind kind, List<UserId> users, Act act)
            implements RoomCommand<Done> {
        public Lift {
            users = List.copyOf(users);
        }
    }

    /// Those in force, by end time, then user. Empty for an unknown room. §14.
    record ListSanctions(RoomId room, Sanction.Kind kind) implements RoomCommand<List<Sanction>> {}

    /// Nobody may send, or may again. §9.
    record SetMuteAll(RoomId room, boolean on, Act act) implements RoomCommand<Done> {}
}
