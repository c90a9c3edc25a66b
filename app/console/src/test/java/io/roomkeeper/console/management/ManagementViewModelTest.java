package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.console.table.RowConditions;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.MemberEntry;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class ManagementViewModelTest {
    private static final RoomId LOBBY = new RoomId("lobby");
    private static final int PARTS = Part.values().length;
    private static final RoomId OTHER = new RoomId("other");
    private static final UserId KIM = new UserId("kim");

    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final ModerationActs acts = new ModerationActs(session, new StatusLine());

    @BeforeEach
    void fill() {
        server.members = List.of(new MemberEntry(KIM, 1, 2, 3, true));
        server.totalMembers = 18_311;
        server.mutes = List.of(sanction("kim", Duration.ofSeconds(90)));
        server.bans = List.of(sanction("lee", Duration.ofDays(1)));
    }

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
    void members_are_joined_with_their_mutes() {
        var model = open();

        assertThat(model.users().members().totalProperty().get()).isEqualTo(18_311);
        assertThat(model.users().members().matching().getFirst().mutedAt(session.now)).isTrue();
        assertThat(model.users().muted().totalProperty().get()).isEqualTo(1);
        assertThat(model.users().banned().totalProperty().get()).isEqualTo(1);
        assertThat(model.lists().updatedProperty().get()).contains(session.now);
    }

    @Test
    void a_member_muted_in_all_rooms_is_shown_so_and_not_to_be_unmuted_here() {
        server.mutes = List.of();
        var model = open();
        assertThat(member(model).mutedAt(session.now)).isFalse();
        server.everywhere.mutes =
                List.of(new GlobalSanctionEntry(sanction("kim", Duration.ofSeconds(90)), 2));
        session.happened(
                new ConsoleEvent.Acted(
                        1, new AuditEntry(0, "bo", AuditAct.GLOBAL_MUTE, null, "kim", 0, "")));
        second(model, 1);
        assertThat(member(model).mutedAt(session.now)).isTrue();
        assertThat(member(model).mutedHereAt(session.now)).isFalse();
        assertThat(member(model).mutedAt(session.now.plusSeconds(89))).isFalse();
        assertThat(server.calls).filteredOn("mutes lobby"::equals).hasSize(1);
    }

    private static UserRow.Member member(ManagementViewModel model) {
        return model.users().members().matching().getFirst();
    }

    @Test
    void a_mute_goes_when_its_term_has_ended() {
        var model = open();
        second(model, 89);
        assertThat(model.users().muted().matching()).hasSize(1);

        second(model, 1);
        assertThat(model.users().muted().matching()).isEmpty();
        assertThat(model.users().banned().matching()).hasSize(1);
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
    void own_acts_are_shown_at_once_and_told_below() {
        var model = open();
        server.calls.clear();
        var _ = acts.unmute(LOBBY, List.of(KIM));
        var _ = acts.unmute(OTHER, List.of(new UserId("max")));

        assertThat(server.calls.subList(0, 2)).containsExactly("unmute lobby kim", "room lobby");
        assertThat(model.status().textProperty().get()).isEqualTo("Unmuted kim.");
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
    void a_refusal_leaves_the_lists_readable_and_says_why() {
        var model = open();
        server.refuse(ErrorCode.TOO_MANY_CALLS);
        model.lists().refresh();
        assertThat(model.lists().problemProperty().get()).startsWith("Too many calls");
        assertThat(model.users().muted().matching()).hasSize(1);

        server.accept();
        model.lists().refresh();
        assertThat(model.lists().problemProperty().get()).isEmpty();
    }

    @Test
    void users_wait_while_the_server_has_not_answered() {
        var model = open();
        var unmute = new RowConditions<>(model.around(), model.users().muted()).some();
        model.users().muted().select(List.copyOf(model.users().muted().matching()));
        assertThat(unmute.get()).isEmpty();

        server.pause();
        var _ = acts.unmute(LOBBY, List.of(KIM));
        assertThat(model.around().pending().getValue()).containsExactly("kim");
        assertThat(unmute.get()).isEqualTo("Wait for the server’s answer.");
    }

    @Test
    void nothing_can_be_done_to_nobody() {
        var model = open();
        var why = new RowConditions<>(model.around(), model.users().members());
        assertThat(why.some().get()).isEqualTo("Select a row first.");

        model.users().members().select(List.copyOf(model.users().members().matching()));
        assertThat(why.some(_ -> false, "Nobody selected is muted.").get())
                .isEqualTo("Nobody selected is muted.");
    }

    @Test
    void mute_all_shows_what_the_server_says() {
        var model = open();
        server.pause();
        model.switches().toggleMuteAll();
        assertThat(model.switches().muteAll()).isFalse();
        assertThat(model.conditions().muteAll().get()).isEqualTo("Wait for the server’s answer.");

        server.answer();
        assertThat(model.conditions().muteAll().get()).isEmpty();
        session.happened(acted(LOBBY, AuditAct.MUTE_ALL));
        assertThat(model.switches().muteAll()).isTrue();

        model.switches().toggleMuteAll();
        assertThat(server.calls).contains("muteAll lobby true", "muteAll lobby false");
    }

    @Test
    void closing_ends_the_watch() {
        var model = open();
        model.close();
        assertThat(server.calls).endsWith("unwatch lobby");
        assertThat(session.listeners()).isZero();
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

    private ManagementViewModel open() {
        return new ManagementViewModel(LOBBY, Optional.of(summary()), session, acts);
    }

    private void second(ManagementViewModel model, int count) {
        session.pass(Duration.ofSeconds(count));
        model.tick();
    }

    private SanctionEntry sanction(String user, Duration left) {
        long now = session.now.toEpochMilli();
        return new SanctionEntry(new UserId(user), now, now + left.toMillis(), "ana", "spam");
    }

    private ConsoleEvent acted(RoomId room, AuditAct act) {
        return new ConsoleEvent.Acted(
                1, new AuditEntry(session.now.toEpochMilli(), "ana", act, room, "", 0, ""));
    }

    private static RoomSummary summary() {
        return new RoomSummary(LOBBY, "", 0, 1, false, 0, 60, 0);
    }

    @Test
    void members_show_what_lists_they_are_on() {
        server.inRoom.allowed = List.of(new ListedUsers.ListedUser(KIM, 0, "ana", "", true));
        var model = open();
        UserRow.Member kim = model.users().members().matching().getFirst();

        assertThat(kim.allowed()).isTrue();
        assertThat(kim.excepted()).isFalse();
        assertThat(model.users().allowed().mostProperty().get()).isEqualTo(5);
    }

    @Test
    void an_auditor_sees_and_cannot_act() {
        server.server = new ServerInfo("0.1.0", 0, 0, "eve", Role.AUDITOR, false);
        var model = open();

        assertThat(model.conditions().act().get())
                .isEqualTo("Needs a moderator; you are an auditor.");
        assertThat(model.conditions().ask().get()).isEmpty();
        assertThat(model.users().muted().matching()).hasSize(1);
    }

    @Test
    void what_was_refused_stands_in_its_row_and_can_be_tried_again() {
        var model = open();
        server.refuse(ErrorCode.STORE_REFUSED, "unmute");
        var _ = acts.unmute(LOBBY, List.of(KIM));
        RowFailure failure =
                Objects.requireNonNull(model.around().failures().getValue().get("kim"));
        assertThat(failure.sentence()).startsWith("kim was not unmuted: ");

        server.accept();
        failure.retry().run();
        assertThat(model.around().failures().getValue()).isEmpty();
        assertThat(server.calls).contains("unmute lobby kim");
    }
}
