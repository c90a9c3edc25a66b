package io.roomkeeper.console.management;

import io.roomkeeper.console.common.FakeRoomCalls;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AttributeEntry;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.MemberEntry;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.protocol.console.SanctionEntry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A room with members, mutes and bans, as a server would tell them.
final class Scenery {
    static final RoomId ROOM = new RoomId("launch-stream");

    private Scenery() {}

    /// Lets the server of `session` have `members` members, 3 mutes and 2 bans.
    static void fill(FakeSession session, int members) {
        long now = session.now.toEpochMilli();
        List<MemberEntry> entries = new ArrayList<>();
        for (int i = 1; i <= members; i++) {
            long joined = now - Duration.ofSeconds(40L * i + i % 7).toMillis();
            long last = i % 9 == 0 ? 0 : now - Duration.ofSeconds((long) i * i % 4000).toMillis();
            entries.add(
                    new MemberEntry(
                            new UserId("user-" + i), joined, last, i * 37L % 91, i % 12 == 5));
        }
        session.moderation.members = entries;
        session.moderation.mutes =
                List.of(
                        sanction(session, "user-5", Duration.ofSeconds(521), "ana", "spam link"),
                        sanction(session, "user-17", Duration.ofHours(3), "bo", "flood"),
                        sanction(
                                session,
                                "translator-of-the-evening",
                                Duration.ofDays(30),
                                "",
                                "harassment of other members, third time this week, see the"
                                        + " notes"));
        fillLists(session);
        session.moderation.bans =
                List.of(
                        sanction(session, "user-7", Duration.ofHours(23), "bo", "harassment"),
                        sanction(session, "user-44", Duration.ofDays(30), "ana", "raid"));
    }

    private static void fillLists(FakeSession session) {
        long now = session.now.toEpochMilli();
        FakeRoomCalls room = session.moderation.inRoom;
        room.room = Optional.of(room(session, 30, false));
        room.allowed =
                List.of(new ListedUsers.ListedUser(new UserId("user-2"), now, "ana", "", true));
        room.excepted =
                List.of(
                        new ListedUsers.ListedUser(
                                new UserId("host"), now, "bo", "presents", false));
        room.attributes =
                List.of(
                        new AttributeEntry(
                                "mic-1", "{\"uid\":\"host\"}", new UserId("host"), now, true),
                        new AttributeEntry("stage", "night", new UserId("ana"), now, false));
    }

    /// The room's figures.
    static ConsoleEvent.Rooms rooms(FakeSession session, int members, boolean muteAll) {
        return new ConsoleEvent.Rooms(List.of(room(session, members, muteAll)), null, 1);
    }

    static RoomSummary room(FakeSession session, int members, boolean muteAll) {
        long created = session.now.minus(Duration.ofMinutes(62)).toEpochMilli();
        return new RoomSummary(ROOM, "", created, members, muteAll, 0, 60, 4_211);
    }

    /// The room ends, by somebody's hand.
    static ConsoleEvent[] destroyed(FakeSession session) {
        return new ConsoleEvent[] {
            new ConsoleEvent.Acted(
                    new AuditEntry(
                            session.now.toEpochMilli(),
                            "ana",
                            AuditAct.DESTROY_ROOM,
                            ROOM,
                            "",
                            0,
                            "the show is over")),
            new ConsoleEvent.Gone(ROOM)
        };
    }

    private static SanctionEntry sanction(
            FakeSession session, String user, Duration left, String by, String reason) {
        long since = session.now.minus(Duration.ofMinutes(2)).toEpochMilli();
        long until = session.now.plus(left).toEpochMilli();
        return new SanctionEntry(new UserId(user), since, until, by, reason);
    }
}
