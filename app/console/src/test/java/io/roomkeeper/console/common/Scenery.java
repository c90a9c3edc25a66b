package io.roomkeeper.console.common;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A room with members, mutes and bans, as a server would tell them.
public final class Scenery {
    public static final RoomId ROOM = new RoomId("launch-stream");

    private Scenery() {}

    /// Lets the server of `session` have `members` members, 3 mutes and 2 bans.
    public static void fill(FakeSession session, int members) {
        fill(session.moderation, session.now, members);
    }

    /// The same for a server where it is `at`.
    public static void fill(FakeModeration server, Instant at, int members) {
        long now = at.toEpochMilli();
        List<MemberEntry> entries = new ArrayList<>();
        for (int i = 1; i <= members; i++) {
            long joined = now - Duration.ofSeconds(40L * i + i % 7).toMillis();
            long last = i % 9 == 0 ? 0 : now - Duration.ofSeconds((long) i * i % 4000).toMillis();
            entries.add(
                    new MemberEntry(
                            new UserId("user-" + i), joined, last, i * 37L % 91, i % 12 == 5));
        }
        server.members = entries;
        server.mutes =
                List.of(
                        sanction(at, "user-5", Duration.ofSeconds(521), "ana", "spam link"),
                        sanction(at, "user-17", Duration.ofHours(3), "bo", "flood"),
                        sanction(
                                at,
                                "translator-of-the-evening",
                                Duration.ofDays(30),
                                "",
                                "harassment of other members, third time this week, see the"
                                        + " notes"));
        fillLists(server, at);
        server.bans =
                List.of(
                        sanction(at, "user-7", Duration.ofHours(23), "bo", "harassment"),
                        sanction(at, "user-44", Duration.ofDays(30), "ana", "raid"));
    }

    private static void fillLists(FakeModeration server, Instant at) {
        long now = at.toEpochMilli();
        FakeRoomCalls room = server.inRoom;
        room.room = Optional.of(room(at, 30, false));
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
    public static ConsoleEvent.Rooms rooms(FakeSession session, int members, boolean muteAll) {
        return new ConsoleEvent.Rooms(List.of(room(session, members, muteAll)), null, 1);
    }

    public static RoomSummary room(FakeSession session, int members, boolean muteAll) {
        return room(session.now, members, muteAll);
    }

    /// The same where it is `at`.
    public static RoomSummary room(Instant at, int members, boolean muteAll) {
        long created = at.minus(Duration.ofMinutes(62)).toEpochMilli();
        long end = at.plus(Duration.ofMinutes(59)).toEpochMilli();
        return new RoomSummary(ROOM, "", created, members, muteAll, 0, 60, 4_211, false, true, end);
    }

    /// The room ends, by somebody's hand.
    public static ConsoleEvent[] destroyed(FakeSession session) {
        return new ConsoleEvent[] {
            new ConsoleEvent.Acted(
                    1,
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
            Instant at, String user, Duration left, String by, String reason) {
        long since = at.minus(Duration.ofMinutes(2)).toEpochMilli();
        long until = at.plus(left).toEpochMilli();
        return new SanctionEntry(new UserId(user), since, until, by, reason);
    }
}
