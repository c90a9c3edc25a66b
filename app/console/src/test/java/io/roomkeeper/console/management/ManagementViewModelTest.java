package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.RowFailure;
import io.roomkeeper.console.table.RowConditions;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What the management window shows of a room, and what can be done there.
class ManagementViewModelTest extends WithManagement {
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

    @Test
    void a_mute_that_was_not_lifted_and_ends_by_itself_takes_its_failure_with_it() {
        var model = open();
        server.failing = Set.of(KIM);
        var _ = acts.unmute(LOBBY, List.of(KIM));
        assertThat(model.around().failures().getValue()).containsKey("kim");

        server.mutes = List.of();
        second(model, 90);
        assertThat(model.users().muted().matching()).isEmpty();
        assertThat(model.around().failures().getValue()).isEmpty();
        assertThat(model.status().textProperty().get())
                .isEqualTo("kim is not muted any more: the mute ended meanwhile.");
        assertThat(model.status().troubleProperty().get()).isEmpty();
    }

    @Test
    void so_does_a_ban() {
        server.bans = List.of(sanction("lee", Duration.ofSeconds(90)));
        var model = open();
        server.failing = Set.of(new UserId("lee"));
        var _ = acts.unban(LOBBY, List.of(new UserId("lee")));

        second(model, 90);
        assertThat(model.around().failures().getValue()).isEmpty();
        assertThat(model.status().textProperty().get())
                .isEqualTo("lee is not banned any more: the ban ended meanwhile.");
    }

    @Test
    void a_mute_that_ends_after_nothing_was_tried_is_not_told() {
        var model = open();
        second(model, 90);
        assertThat(model.status().textProperty().get()).isEmpty();
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
    void own_acts_are_shown_at_once_and_told_below() {
        var model = open();
        server.calls.clear();
        var _ = acts.unmute(LOBBY, List.of(KIM));
        var _ = acts.unmute(OTHER, List.of(new UserId("max")));

        assertThat(server.calls.subList(0, 2)).containsExactly("unmute lobby kim", "room lobby");
        assertThat(model.status().textProperty().get()).isEqualTo("Unmuted kim.");
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

    private static UserRow.Member member(ManagementViewModel model) {
        return model.users().members().matching().getFirst();
    }
}
