package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Everything that can be asked of one room; `R` is the answer. Terms are whole minutes. Sections
/// are those of the Server API unless they say otherwise.
public sealed interface RoomCommand<R> {
    RoomId room();

    /// Makes the room, or changes only what is given if it exists; nothing is wiped. §2.1, §2.2.
    record Create(RoomId room, CreateOptions options, Act act) implements RoomCommand<RoomView> {}

    /// Ends the room and all that belongs to it; an unknown room is no error. §2.3.
    record Destroy(RoomId room, Act act) implements RoomCommand<Done> {}

    /// Pins the room's lifetime. 23410 for an unknown room. §2.4.
    record SetLifetime(RoomId room, Lifetime lifetime, Act act) implements RoomCommand<Done> {}

    /// Keeps the room from ending by itself, or not any more. 1009, 23410 (only to keep), 1016
    /// beyond [Limit#KEPT_ROOMS]. §4.
    record SetKept(RoomId room, boolean on, Act act) implements RoomCommand<Done> {}

    /// 23410 for an unknown room. §3.1.
    record Describe(RoomId room) implements RoomCommand<RoomView> {}

    /// At most `count` (1 to 500) members by the time they joined; none for an unknown room. §3.3.
    record ListMembers(RoomId room, int count, boolean newestFirst)
            implements RoomCommand<MemberList> {}

    /// Which of `users` are members, in their order. §3.4, §3.5.
    record AreMembers(RoomId room, List<UserId> users) implements RoomCommand<List<Boolean>> {
        public AreMembers {
            users = List.copyOf(users);
        }
    }

    /// Client behaviour §2. `recent` is how many earlier messages come with the answer, 0 to 50, of
    /// those after `seen`; `extra` is passed on to the others. 23410, 23409, 23411, 23412, 20607.
    record Join(
            RoomId room,
            UserId user,
            SessionId session,
            boolean createIfMissing,
            int recent,
            String extra,
            Seen seen)
            implements RoomCommand<Admission> {
        /// By who does not come back.
        public Join(
                RoomId room,
                UserId user,
                SessionId session,
                boolean createIfMissing,
                int recent,
                String extra) {
            this(room, user, session, createIfMissing, recent, extra, Seen.NOTHING);
        }
    }

    /// Client behaviour §3; nothing happens for a session that is not in.
    record Exit(RoomId room, UserId user, SessionId session) implements RoomCommand<Done> {}

    /// The user has gone to another room and is still a member of it. Client behaviour §2.1.
    record MoveOut(RoomId room, UserId user, RoomId to) implements RoomCommand<Done> {}

    /// A session's connection has ended: the user stays a member, offline if it was the last.
    /// Client behaviour §3.1.
    record Disconnect(RoomId room, UserId user, SessionId session) implements RoomCommand<Done> {}

    /// A message, by whomever.
    sealed interface Message extends RoomCommand<Receipt> {}

    /// A member's message. `overRate` says that the connection has sent too many; it is refused for
    /// that only if nothing before is wrong. `cleared` is what [Clear] gave for it, if it was
    /// asked. Client behaviour §4.2.
    record Send(
            RoomId room,
            UserId user,
            SessionId session,
            String source,
            String objectName,
            String content,
            boolean overRate,
            @Nullable Clearance cleared)
            implements Message {}

    /// Whether `message` would be accepted, and the id it will have; refused as that would be.
    record Clear(Message message) implements RoomCommand<Clearance> {
        @Override
        public RoomId room() {
            return message.room();
        }
    }

    /// A message by the Server API, which no mute holds back. To an unknown room it goes to nobody.
    /// `cleared` as in [Send]. 1002, 1005, 1009. §11.1.
    record Publish(
            RoomId room,
            UserId user,
            String objectName,
            String content,
            boolean persisted,
            boolean includeSender,
            Priority priority,
            @Nullable Clearance cleared)
            implements Message {}

    /// Tells the room that a message is recalled. `session` is null by the Server API, which may
    /// recall any message, unknown ones too. `original` is what history knows of it, null if
    /// nothing; `sentTime` is checked if given. §11.3, client behaviour §5.
    record Recall(
            RoomId room,
            UserId user,
            @Nullable SessionId session,
            String messageUId,
            @Nullable Instant sentTime,
            boolean isAdmin,
            boolean isDelete,
            String extra,
            @Nullable Original original)
            implements RoomCommand<Done> {}

    /// The last up to `count` (0 to 50) messages, oldest first; none for an unknown room.
    record Recent(RoomId room, int count) implements RoomCommand<List<RoomEvent.MessageSent>> {}

    /// Adds or replaces mutes or bans, all or none. 1002, 1003, 23410. §6, §7.
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

    /// Puts users on a list of the room or takes them off, all or none. 1002, 23407 beyond the mute
    /// exceptions' limit, 1009, 23410. §9, §10.
    record ChangeUsers(RoomId room, UserList list, boolean add, List<UserId> users, Act act)
            implements RoomCommand<Done> {
        public ChangeUsers {
            users = List.copyOf(users);
        }
    }

    /// In the order they were added; none for an unknown room. 1009.
    record ListUsers(RoomId room, UserList list) implements RoomCommand<List<UserId>> {}

    /// Stops sending messages out to members, or resumes. 23410. §10.1.
    record SetDistribution(RoomId room, boolean on, Act act) implements RoomCommand<Done> {}

    /// The Server API's: overwrites pairs and their owner, all or none. `note` only with one pair.
    /// 1002, 1009, 23410, 23423. §5.1, §5.2.
    record SetAttributes(
            RoomId room,
            UserId owner,
            Map<String, String> pairs,
            boolean autoDelete,
            @Nullable AttributeNote note)
            implements RoomCommand<Done> {}

    /// The Server API's: not `forced`, one pair of the user's own (23424, 1015); forced, any, and
    /// unknown keys are skipped. 1002, 1009, 23410. §5.3.
    record RemoveAttributes(
            RoomId room,
            UserId user,
            List<String> keys,
            boolean forced,
            @Nullable AttributeNote note)
            implements RoomCommand<Done> {
        public RemoveAttributes {
            keys = List.copyOf(keys);
        }
    }

    /// A member's: absent keys or the member's own, or with `forced` any. What is wrong with single
    /// keys is in the answer. 23406, 23410, 23412, 23426, 23429. Client behaviour §8.
    record SetOwnAttributes(
            RoomId room,
            UserId user,
            Map<String, String> pairs,
            boolean autoDelete,
            boolean forced,
            @Nullable String notificationExtra)
            implements RoomCommand<AttributeOutcome> {}

    /// A member's: the member's own keys, or with `forced` any. As [SetOwnAttributes], and 23427.
    record RemoveOwnAttributes(
            RoomId room,
            UserId user,
            List<String> keys,
            boolean forced,
            @Nullable String notificationExtra)
            implements RoomCommand<AttributeOutcome> {
        public RemoveOwnAttributes {
            keys = List.copyOf(keys);
        }
    }

    /// What only moderators ask for, at their consoles.
    sealed interface Desk<R> extends RoomCommand<R> {}

    /// 23410 for an unknown room.
    record Rename(RoomId room, String name, Act act) implements Desk<Done> {}

    /// How the room is and how much of everything it has. 23410.
    record Survey(RoomId room) implements Desk<RoomSurvey> {}

    /// Sets pairs as the moderator's own, all or none. Answers with those that somebody else has
    /// set to another value; then nothing is changed, unless it is `forced`. 1002, 1009, 23410,
    /// 23423.
    record EditAttributes(
            RoomId room, Map<String, String> pairs, boolean autoDelete, boolean forced, Act act)
            implements Desk<List<Attribute>> {}

    /// Removes pairs, whosoever they are; unknown keys are skipped. 1002, 1009, 23410.
    record DropAttributes(RoomId room, List<String> keys, Act act) implements Desk<Done> {
        public DropAttributes {
            keys = List.copyOf(keys);
        }
    }

    /// Recalls messages and answers with the ids of those it knows; `known` is what history knows
    /// of them. 1002, 23410.
    record TakeBack(RoomId room, List<String> messageUIds, Map<String, Original> known, Act act)
            implements Desk<List<String>> {
        public TakeBack {
            messageUIds = List.copyOf(messageUIds);
            known = Map.copyOf(known);
        }
    }

    /// A page of members whose id begins with `query.prefix()`; none for an unknown room. 1002.
    record FindMembers(RoomId room, MemberQuery query) implements Desk<MemberPage> {}

    /// What the room knows of a user; nothing for an unknown room.
    record Examine(RoomId room, UserId user) implements Desk<MemberCard> {}

    /// What was sent and discarded of each type in the last minute; nothing for an unknown room.
    record Tally(RoomId room) implements Desk<List<TypeTally>> {}

    /// Takes `change`, which is line `line` of the audit log, back if that still makes sense;
    /// `former` is the sanction that held before. 1002 when it does not.
    record Undo(RoomId room, StateChange change, long line, @Nullable Sanction former, Act act)
            implements Desk<Done> {}

    /// Those of `keys` that exist, or all if there are none, by key. 1009, 23410. §5.4.
    record ListAttributes(RoomId room, List<String> keys) implements RoomCommand<List<Attribute>> {
        public ListAttributes {
            keys = List.copyOf(keys);
        }
    }
}
