package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.RoomSummary;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class RoomSettingsViewModelTest {
    private static final RoomId LOBBY = new RoomId("lobby");

    private final FakeSession session = new FakeSession();
    private final StatusLine status = new StatusLine();
    private final RoomSettingsViewModel model =
            new RoomSettingsViewModel(
                    session, LOBBY, new ModerationActs(session, status), () -> {});

    @BeforeEach
    void told() {
        model.take(summary("Lobby", 60));
    }

    @Test
    void what_holds_is_written_and_there_is_nothing_to_save() {
        assertThat(model.nameProperty().get()).isEqualTo("Lobby");
        assertThat(model.minutesProperty().get()).isEqualTo("60");
        assertThat(model.dirty().get()).isFalse();
        model.save();
        assertThat(session.moderation.calls).isEmpty();
    }

    @Test
    void only_what_was_changed_is_sent() {
        model.minutesProperty().set("120");
        assertThat(model.dirty().get()).isTrue();
        model.save();

        var change = session.moderation.inRoom.change.orElseThrow();
        assertThat(change.name()).isEmpty();
        assertThat(change.destroyType()).contains(0);
        assertThat(change.destroyTime()).contains(120);
        assertThat(change.distributing()).isEmpty();
        assertThat(session.moderation.calls).containsExactly("changeRoom lobby");
        assertThat(status.textProperty().get()).isEqualTo("Saved the settings of lobby.");
    }

    @Test
    void keepalive_has_a_call_of_its_own() {
        model.keptProperty().set(true);
        model.save();
        assertThat(session.moderation.calls).containsExactly("keepAlive lobby true");
    }

    @Test
    void what_is_being_written_stays_when_the_server_tells_its_settings() {
        model.minutesProperty().set("120");
        model.take(summary("Foyer", 60));
        assertThat(model.minutesProperty().get()).isEqualTo("120");
        assertThat(model.nameProperty().get()).isEqualTo("Foyer");
        model.save();
        assertThat(session.moderation.inRoom.change.orElseThrow().name()).isEmpty();

        model.revert();
        assertThat(model.nameProperty().get()).isEqualTo("Foyer");
        assertThat(model.dirty().get()).isFalse();
    }

    @Test
    void minutes_out_of_range_are_not_sent() {
        for (String wrong : List.of("59", "10081", "", "soon")) {
            model.minutesProperty().set(wrong);
            assertThat(model.wrong().get())
                    .as(wrong)
                    .isEqualTo("Write whole minutes, 60 to 10,080.");
            model.save();
        }
        assertThat(session.moderation.calls).isEmpty();
    }

    @Test
    void a_refusal_keeps_what_was_written_and_says_why() {
        session.moderation.refuse(ErrorCode.STORE_REFUSED);
        model.nameProperty().set("Stage");
        model.save();
        assertThat(model.problem().textProperty().get())
                .startsWith("The settings were not saved: ");
        assertThat(model.nameProperty().get()).isEqualTo("Stage");
        assertThat(model.busyProperty().get()).isFalse();
    }

    private static RoomSummary summary(String name, int minutes) {
        return new RoomSummary(LOBBY, name, 0, 1, false, 0, minutes, 0);
    }
}
