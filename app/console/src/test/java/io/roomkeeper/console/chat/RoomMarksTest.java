package io.roomkeeper.console.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.Test;

import java.util.List;

class RoomMarksTest {
    private static final RoomId LOBBY = new RoomId("lobby");

    private final FakeSession session = new FakeSession();

    @Test
    void who_has_a_key_now_is_a_moderator() {
        session.moderation.server =
                new ServerInfo("0.1.0", 0, 0, "ana", Role.OWNER, false).with(List.of("ana", "bo"));
        RoomMarks marks = new RoomMarks(session, LOBBY);
        assertThat(marks.moderator(new UserId("bo"))).isTrue();
        assertThat(marks.moderator(new UserId("eve"))).isFalse();

        session.moderation.server = session.moderation.server.with(List.of("ana", "eve"));
        assertThat(marks.moderator(new UserId("eve"))).isTrue();
        assertThat(marks.moderator(new UserId("bo"))).isFalse();
    }

    @Test
    void an_answer_older_than_an_act_does_not_undo_it() {
        UserId kim = new UserId("kim");
        RoomMarks marks = new RoomMarks(session, LOBBY);
        session.moderation.pause();
        marks.load();
        marks.acted(new AuditEntry(0, "ana", AuditAct.ALLOW, LOBBY, "kim", 0, ""));
        session.moderation.step();
        assertThat(marks.allowed(kim)).isTrue();

        session.moderation.inRoom.allowed =
                List.of(new ListedUsers.ListedUser(kim, 0, "ana", "", true));
        session.moderation.answer();
        assertThat(marks.allowed(kim)).isTrue();
        assertThat(session.moderation.calls).filteredOn("allowed lobby"::equals).hasSize(2);
    }
}
