package io.roomkeeper.console.management;

import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.MemberEntry;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.protocol.console.SanctionEntry;

import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A managed room on a server that the test plays, with a member who is muted and one who is
/// banned.
abstract class WithManagement {
    static final RoomId LOBBY = new RoomId("lobby");
    static final RoomId OTHER = new RoomId("other");
    static final UserId KIM = new UserId("kim");

    final FakeSession session = new FakeSession();
    final FakeModeration server = session.moderation;
    final ModerationActs acts = new ModerationActs(session, new StatusLine());

    @BeforeEach
    void fill() {
        server.members = List.of(new MemberEntry(KIM, 1, 2, 3, true));
        server.totalMembers = 18_311;
        server.mutes = List.of(sanction("kim", Duration.ofSeconds(90)));
        server.bans = List.of(sanction("lee", Duration.ofDays(1)));
    }

    ManagementViewModel open() {
        return new ManagementViewModel(LOBBY, Optional.of(summary()), session, acts);
    }

    void second(ManagementViewModel model, int count) {
        session.pass(Duration.ofSeconds(count));
        model.tick();
    }

    SanctionEntry sanction(String user, Duration left) {
        long now = session.now.toEpochMilli();
        return new SanctionEntry(new UserId(user), now, now + left.toMillis(), "ana", "spam");
    }

    ConsoleEvent acted(RoomId room, AuditAct act) {
        return new ConsoleEvent.Acted(
                1, new AuditEntry(session.now.toEpochMilli(), "ana", act, room, "", 0, ""));
    }

    static RoomSummary summary() {
        return new RoomSummary(LOBBY, "", 0, 1, false, 0, 60, 0);
    }
}
