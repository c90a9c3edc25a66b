package io.roomkeeper.console.global;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.ModeratorEntry;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.Test;

import java.util.List;

class KeysViewModelTest {
    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final StatusLine status = new StatusLine();
    private final GlobalViewModel model =
            new GlobalViewModel(session, new ModerationActs(session, status), status);

    @Test
    void an_owner_sees_who_has_a_key_and_others_do_not_ask() {
        server.keys.moderators = List.of(new ModeratorEntry("bo", Role.AUDITOR, 7, "ana"));
        model.show(true);
        assertThat(model.keys().rows().all()).extracting(GlobalRow.Moderator::id).contains("bo");

        server.server = new ServerInfo("0.1.0", 0, 0, "bo", Role.MODERATOR, false);
        server.calls.clear();
        model.refresh();
        assertThat(server.calls).doesNotContain("moderators");
    }

    @Test
    void keys_are_asked_for_again_when_somebody_makes_one() {
        model.show(true);
        server.calls.clear();
        session.happened(new ConsoleEvent.Moderators(List.of("owner", "cy")));
        model.tick();
        assertThat(server.calls).contains("moderators");
    }

    @Test
    void a_key_is_voided_or_the_row_says_why_not() {
        model.keys().remove(List.of("bo"));
        assertThat(server.calls).containsExactly("removeModerator bo");
        assertThat(status.textProperty().get()).isEqualTo("Voided the key of bo.");

        server.refuse(ErrorCode.STORE_REFUSED);
        model.keys().remove(List.of("cy"));
        assertThat(status.textProperty().get()).startsWith("The key of cy was not voided: ");
        assertThat(model.aroundKeys().failures().getValue()).containsOnlyKeys("cy");
    }

    @Test
    void a_key_is_made_and_shown_once() {
        NewKeyViewModel dialog = new NewKeyViewModel(session);
        dialog.nameProperty().set(" bo ");
        dialog.roleProperty().set(Role.AUDITOR);
        dialog.make();
        assertThat(server.calls).containsExactly("addModerator bo AUDITOR");
        assertThat(dialog.madeProperty().get().orElseThrow().key()).isEqualTo("42-7");
    }

    @Test
    void a_name_that_is_taken_is_said_until_it_is_changed() {
        server.refuse(ErrorCode.BAD_PARAMETER);
        NewKeyViewModel dialog = new NewKeyViewModel(session);
        dialog.nameProperty().set("bo");
        dialog.make();
        assertThat(dialog.problem().textProperty().get()).startsWith("No key was made for bo: ");
        assertThat(dialog.madeProperty().get()).isEmpty();
        dialog.nameProperty().set("bo-2");
        assertThat(dialog.problem().textProperty().get()).isEmpty();
    }
}
