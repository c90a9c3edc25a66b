package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.acted;
import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Memory;
import io.roomkeeper.console.common.Notice;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final FakeSession session = new FakeSession();
    private final Workspace workspace = open();

    private Workspace open() {
        Memory.get().clear();
        return new Workspace(session, new StatusLine(), "here");
    }

    @BeforeEach
    void the_reader_looks_elsewhere_with_the_lobby_open() {
        session.happened(rooms(room("lobby", 1), room("other", 1)));
        workspace.open(workspace.rooms().find(new RoomId("lobby")).orElseThrow());
        workspace.notices().look(false);
    }

    @AfterEach
    void reset() {
        Preferences.get().resetNotify();
    }

    @Test
    void a_lost_connection_counts_once_however_often_the_wait_is_told() {
        session.outage.set("Trying again in 2 s.");
        session.outage.set("Trying again in 1 s.");
        assertThat(unseen()).isEqualTo(1);
        session.outage.set("");
        session.outage.set("Trying again in 1 s.");
        assertThat(unseen()).isEqualTo(2);
    }

    @Test
    void only_an_open_room_counts_when_it_ends() {
        session.happened(new ConsoleEvent.Gone(new RoomId("other")));
        assertThat(unseen()).isZero();
        session.happened(new ConsoleEvent.Gone(new RoomId("lobby")));
        assertThat(unseen()).isEqualTo(1);
    }

    @Test
    void acts_of_others_count_when_that_is_chosen() {
        ConsoleEvent others =
                new ConsoleEvent.Acted(
                        1,
                        new AuditEntry(0, "bo", AuditAct.MUTE, new RoomId("lobby"), "kim", 0, ""));
        session.happened(others);
        assertThat(unseen()).isZero();
        Preferences.get().notices().add(Notice.ACTED);
        session.happened(others, acted("lobby", AuditAct.MUTE, "kim", ""));
        assertThat(unseen()).isEqualTo(1);
    }

    @Test
    void what_is_seen_does_not_count_and_looking_forgets_the_rest() {
        session.outage.set("Connection lost.");
        workspace.notices().look(true);
        assertThat(unseen()).isZero();
        session.outage.set("");
        session.outage.set("Connection lost.");
        assertThat(unseen()).isZero();
    }

    private int unseen() {
        return workspace.notices().unseenProperty().get();
    }
}
