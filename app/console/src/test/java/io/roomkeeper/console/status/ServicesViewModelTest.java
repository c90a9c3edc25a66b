package io.roomkeeper.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Loading;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.AppSettingsView;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class ServicesViewModelTest {
    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final StatusLine status = new StatusLine();
    private final ServicesViewModel model =
            new ServicesViewModel(session, new ModerationActs(session, status), status);

    @BeforeEach
    void fill() {
        server.everywhere.switches =
                List.of(new AppSettingsView.Switch("history", true, "Messages are stored."));
        model.show(true);
    }

    @Test
    void a_switch_shows_what_the_server_says() {
        server.pause();
        model.set("history", false);
        assertThat(model.whyNot("history").get()).isEqualTo("Wait for the server’s answer.");
        assertThat(model.switchesProperty().get().getFirst().on()).isTrue();

        server.everywhere.switches =
                List.of(new AppSettingsView.Switch("history", false, "Messages are stored."));
        server.answer();
        assertThat(model.switchesProperty().get().getFirst().on()).isFalse();
        assertThat(server.calls).contains("changeSettings {history=false}");
        assertThat(status.textProperty().get()).isEqualTo("Switched history off.");
    }

    @Test
    void an_answer_that_was_overtaken_changes_nothing() {
        server.pause();
        model.refresh();
        model.refresh();
        server.answerNewest();
        server.everywhere.switches = List.of();
        server.answer();
        assertThat(model.switchesProperty().get()).hasSize(1);
    }

    @Test
    void what_cannot_be_asked_for_says_why_and_what_takes_long_can_be_given_up() {
        server.refuse(ErrorCode.STORE_REFUSED, "settings");
        model.refresh();
        assertThat(model.problem().textProperty().get()).startsWith("The server could not store");
        server.accept();
        server.pause();
        model.refresh();
        session.pass(Duration.ofSeconds(2));
        assertThat(model.loading().signProperty().get()).isEqualTo(Loading.Sign.WORDS);
        model.loading().cancel();
        server.everywhere.switches = List.of();
        server.answer();
        assertThat(model.switchesProperty().get()).hasSize(1);
        model.refresh();
        assertThat(model.problem().textProperty().get()).isEmpty();
        assertThat(model.switchesProperty().get()).isEmpty();
    }

    @Test
    void a_refusal_leaves_it_as_it_was() {
        server.refuse(ErrorCode.STORE_REFUSED, "changeSettings");
        model.set("history", false);
        assertThat(model.whyNot("history").get()).isEmpty();
        assertThat(model.switchesProperty().get().getFirst().on()).isTrue();
        assertThat(status.textProperty().get()).startsWith("history was not switched: ");
    }

    @Test
    void what_another_console_switches_is_seen() {
        server.calls.clear();
        session.happened(Events.acted("lobby", AuditAct.CHANGE_SETTINGS, "", ""));
        model.tick();
        assertThat(server.calls).containsExactly("settings");
    }

    @Test
    void a_moderator_sees_and_an_owner_switches() {
        server.server = new ServerInfo("0.1.0", 0, 0, "bo", Role.MODERATOR, false);
        assertThat(
                        new ServicesViewModel(session, new ModerationActs(session, status), status)
                                .whyNot()
                                .get())
                .isEqualTo("Needs an owner; you are a moderator.");
    }

    @Test
    void each_service_is_explained_and_an_unknown_one_in_the_servers_words() {
        assertThat(ServiceWords.of(new AppSettingsView.Switch("history", true, "x")))
                .isEqualTo("Messages are stored and can be read later.");
        assertThat(ServiceWords.of(new AppSettingsView.Switch("teleport", true, "Beams.")))
                .isEqualTo("Beams.");
    }
}
