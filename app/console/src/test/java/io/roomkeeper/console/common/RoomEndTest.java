package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.junit.jupiter.api.Test;

/// What every window of a room says when the room is no more.
class RoomEndTest {
    private static final RoomId LOBBY = new RoomId("lobby");

    private final FakeSession session = new FakeSession();
    private final Times times = Times.local();
    private final RoomEnd end = new RoomEnd(LOBBY, session, times);

    @Test
    void it_says_nothing_while_the_room_exists() {
        assertThat(said()).isEmpty();
        assertThat(end.isOver()).isFalse();
    }

    @Test
    void it_says_when_by_whom_and_why() {
        destroyed("ana", 0, "show is over");
        gone();
        assertThat(said()).isEqualTo(at() + " by ana: show is over");
    }

    @Test
    void what_the_server_ends_is_said_in_words() {
        destroyed(AuditEntry.SERVER, 0, AuditEntry.IDLE);
        gone();
        assertThat(said()).isEqualTo(at() + " by the server: nothing had happened");
    }

    @Test
    void a_destruction_without_a_reason_needs_none() {
        destroyed("ana", 0, "");
        gone();
        assertThat(said()).isEqualTo(at() + " by ana.");
    }

    @Test
    void it_says_so_when_it_is_not_known_who_did_it() {
        gone();
        assertThat(said())
                .isEqualTo(
                        at() + ": its end had come, or it was destroyed through the Server API.");
    }

    @Test
    void a_destruction_that_was_refused_is_not_why() {
        destroyed("ana", ErrorCode.STORE_REFUSED.number(), "over");
        gone();
        assertThat(said()).contains("its end had come").doesNotContain("ana");
    }

    @Test
    void news_of_the_room_on_its_way_do_not_hide_who_did_it() {
        destroyed("ana", 0, "over");
        listed();
        gone();
        assertThat(said()).endsWith(" by ana: over");
    }

    @Test
    void a_room_made_anew_has_no_end() {
        destroyed("ana", 0, "over");
        gone();
        listed();
        assertThat(said()).isEmpty();

        gone();
        assertThat(said()).doesNotContain("ana");
    }

    private String said() {
        return end.textProperty().get();
    }

    private String at() {
        return "The room was destroyed at " + times.clock(session.now);
    }

    private void destroyed(String by, int code, String reason) {
        AuditEntry entry =
                new AuditEntry(
                        session.now.toEpochMilli(),
                        by,
                        AuditAct.DESTROY_ROOM,
                        LOBBY,
                        "",
                        0,
                        reason,
                        code);
        end.happened(new ConsoleEvent.Acted(1, entry));
    }

    private void gone() {
        end.happened(new ConsoleEvent.Gone(LOBBY));
    }

    private void listed() {
        end.happened(Events.rooms(Events.room(LOBBY.value(), 1)));
    }
}
