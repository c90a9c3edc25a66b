package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What the management window hears of its room, and when it asks for more.
class ManagementNewsTest extends WithManagement {
    private static final int PARTS = Part.values().length;

    @Test
    void it_watches_the_room_and_asks_for_its_lists() {
        open();

        assertThat(server.calls)
                .containsExactlyInAnyOrder(
                        "watch lobby",
                        "room lobby",
                        "members lobby 500 true",
                        "mutes lobby",
                        "globalMutes",
                        "bans lobby",
                        "allowed lobby",
                        "exceptions lobby",
                        "attributes lobby");
    }

    @Test
    void what_happens_in_the_room_is_asked_for_once_a_second() {
        var model = open();
        server.calls.clear();
        session.happened(
                new ConsoleEvent.Joined(LOBBY, KIM, 0), new ConsoleEvent.Left(LOBBY, KIM, 0));
        session.happened(acted(LOBBY, AuditAct.MUTE));
        assertThat(server.calls).isEmpty();

        second(model, 1);
        second(model, 1);
        assertThat(server.calls).hasSize(PARTS);
    }

    @Test
    void what_members_have_said_is_asked_for_every_five_seconds() {
        var model = open();
        server.calls.clear();
        session.happened(Events.said(LOBBY.value(), 1, "kim", "hello"));
        second(model, 1);
        assertThat(server.calls).isEmpty();

        second(model, 4);
        second(model, 5);
        assertThat(server.calls).containsExactly("members lobby 500 true");
    }

    @Test
    void attributes_are_asked_for_when_members_change_them() {
        var model = open();
        server.calls.clear();
        session.happened(new ConsoleEvent.Attributes(LOBBY, KIM, List.of("mic-1"), 0));
        second(model, 1);
        assertThat(server.calls).containsExactly("room lobby", "attributes lobby");
    }

    @Test
    void what_happens_elsewhere_is_none_of_its_business() {
        var model = open();
        server.calls.clear();
        session.happened(acted(OTHER, AuditAct.MUTE), new ConsoleEvent.Joined(OTHER, KIM, 0));
        second(model, 1);

        assertThat(server.calls).isEmpty();
    }

    @Test
    void rows_stay_where_they_are_while_the_pointer_moves_over_them() {
        var model = open();
        server.calls.clear();
        session.happened(new ConsoleEvent.Joined(LOBBY, KIM, 0));
        model.lists().aim();
        second(model, 1);
        assertThat(server.calls).isEmpty();

        second(model, 1);
        assertThat(server.calls).containsExactly("room lobby", "members lobby 500 true");
    }

    @Test
    void an_act_while_the_lists_are_on_their_way_asks_for_them_again() {
        var model = open();
        server.pause();
        model.lists().refresh();
        server.calls.clear();
        model.lists().refresh();
        model.lists().refresh();
        assertThat(server.calls).isEmpty();

        server.answer();
        assertThat(server.calls).hasSize(PARTS);
        assertThat(model.lists().busyProperty().get()).isFalse();
    }

    @Test
    void closing_ends_the_watch() {
        var model = open();
        model.close();
        assertThat(server.calls).endsWith("unwatch lobby");
        assertThat(session.listeners()).isZero();
    }

    @Test
    void a_refusal_leaves_the_lists_readable_and_says_why() {
        var model = open();
        server.refuse(ErrorCode.TOO_MANY_CALLS);
        model.lists().refresh();
        assertThat(model.lists().problem().textProperty().get()).startsWith("Too many calls");
        assertThat(model.problem().troubleProperty().get()).isPresent();
        assertThat(model.users().muted().matching()).hasSize(1);

        server.accept();
        model.lists().refresh();
        assertThat(model.lists().problem().textProperty().get()).isEmpty();
    }

    @Nested
    class When_the_connection_is_lost {
        @Test
        void the_lists_stay_readable_and_acts_wait() {
            var model = open();
            session.outage.set("Connection lost.");
            server.calls.clear();
            session.happened(new ConsoleEvent.Joined(LOBBY, KIM, 0));
            second(model, 1);

            assertThat(model.conditions().act().get()).isEqualTo("Connection lost.");
            assertThat(model.users().muted().matching()).hasSize(1);
            assertThat(server.calls).isEmpty();
        }

        @Test
        void the_lists_are_asked_for_once_it_is_back_whatever_was_still_awaited() {
            var model = open();
            server.pause();
            model.lists().refresh();
            session.outage.set("Connection lost.");
            server.calls.clear();
            session.outage.set("");

            assertThat(server.calls).hasSize(1 + PARTS).contains("watch lobby", "mutes lobby");
            server.answer();
            assertThat(model.lists().busyProperty().get()).isFalse();
        }
    }

    @Nested
    class When_the_room_is_destroyed {
        @Test
        void the_window_stays_readable_and_says_when_and_why() {
            var model = open();
            session.happened(
                    new ConsoleEvent.Acted(
                            1,
                            new AuditEntry(
                                    session.now.toEpochMilli(),
                                    "ana",
                                    AuditAct.DESTROY_ROOM,
                                    LOBBY,
                                    "",
                                    0,
                                    "over")),
                    new ConsoleEvent.Gone(LOBBY));

            assertThat(model.endProperty().get())
                    .isEqualTo(
                            "The room was destroyed at "
                                    + Times.local().clock(session.now)
                                    + " by ana: over");
            assertThat(model.conditions().act().get()).isEqualTo(model.endProperty().get());
            assertThat(model.users().muted().matching()).hasSize(1);
        }

        @Test
        void it_may_end_without_anybody_having_ended_it() {
            var model = open();
            session.happened(new ConsoleEvent.Gone(LOBBY));

            assertThat(model.endProperty().get()).startsWith("The room was destroyed at ");
        }

        @Test
        void a_room_created_anew_can_be_managed_again() {
            var model = open();
            session.happened(new ConsoleEvent.Gone(LOBBY));
            server.calls.clear();
            session.happened(new ConsoleEvent.Rooms(List.of(summary()), null, 1));

            assertThat(model.conditions().act().get()).isEmpty();
            assertThat(server.calls).contains("watch lobby", "members lobby 500 true");
        }
    }
}
