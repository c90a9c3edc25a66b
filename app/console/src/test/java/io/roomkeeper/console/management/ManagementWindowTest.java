package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Accessible;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Scenery;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What a moderator does with keys and buttons in the management window.
class ManagementWindowTest extends WithManagementWindow {
    @Test
    void the_tabs_say_how_many_they_hold() {
        assertThat(window.tabTitles())
                .containsExactly(
                        "Members 30",
                        "Muted 3",
                        "Banned 2",
                        "Allowlist 1",
                        "Mute exceptions 1",
                        "Attributes 2",
                        "Message rules 0",
                        "Settings");
    }

    @Test
    void the_tabs_can_be_turned_with_keys() {
        window.type(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(window.find(Label.class, "#count").getText()).isEqualTo("3 muted users");

        window.type(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        assertThat(window.find(Label.class, "#count").getText()).isEqualTo("2 banned users");
        TableView<?> banned = window.find(TableView.class, "#table");
        assertThat(Fx.get(banned::isFocused)).isTrue();
    }

    @Test
    void from_the_message_rules_it_goes_to_those_of_all_rooms() {
        window.tab(6);
        Fx.run(() -> window.find(Button.class, "#add").fire());
        assertThat(window.types()).isEqualTo(1);
        assertThat(window.find(Label.class, "#said").getText())
                .startsWith("Nothing was sent here in the last minute.")
                .contains("This room lets through 200 messages a second");
        assertThat(status()).isEmpty();
    }

    @Test
    void a_key_leads_to_the_filter_of_the_table_in_front() {
        window.type(KeyCode.SHORTCUT, KeyCode.F);
        assertThat(Fx.get(() -> filter().isFocused())).isTrue();

        window.type(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        window.type(KeyCode.SHORTCUT, KeyCode.F);
        assertThat(status()).isEqualTo("There is nothing here to filter.");
    }

    @Test
    void keys_of_the_main_window_act_from_here() {
        select(0);
        window.type(KeyCode.SHORTCUT, KeyCode.L);
        window.type(KeyCode.F1);
        window.write("?");
        assertThat(window.inMain())
                .containsExactly(CommandKey.SHOW_AUDIT, CommandKey.SHORTCUTS, CommandKey.SHORTCUTS);

        Fx.run(() -> filter().requestFocus());
        window.write("?");
        assertThat(window.inMain()).hasSize(3);
    }

    @Test
    void a_note_on_a_member_is_one_key_away() {
        select(0);
        window.type(KeyCode.N);
        assertThat(Fx.get(() -> window.findInDialog(TextField.class, "#note").isFocused()))
                .isTrue();
    }

    @Test
    void a_member_is_muted_everywhere_by_its_key() {
        select(0);
        window.type(KeyCode.G);
        assertThat(Fx.get(() -> window.dialog().getTitle())).startsWith("Mute ");
        assertThat(Fx.get(() -> window.dialog().getTitle())).endsWith(" in all rooms");
    }

    @Test
    void the_key_that_closes_a_tab_closes_the_window() {
        window.type(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(window.isOpen()).isFalse();
    }

    @Test
    void the_last_act_is_taken_back_from_here() {
        assertThat(window.shows("#undo")).isFalse();
        select(0);
        window.type(KeyCode.DIGIT2);
        assertThat(Fx.get(() -> window.find(Button.class, "#undo").getText()))
                .isEqualTo("Undo 10 s");

        window.type(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(session.moderation.calls).contains("undo 1");
        assertThat(status()).isEqualTo("Undone, 1 line of the audit log.");
    }

    @Test
    void it_opens_where_it_was_closed() {
        Fx.run(() -> {
            window.stage().setX(24);
            window.stage().setWidth(900);
            window.stage().hide();
            window.windows().show(window.owner(), Scenery.room(session, 60, false));
        });
        assertThat(Fx.get(() -> window.stage().getX())).isEqualTo(24);
        assertThat(Fx.get(() -> window.stage().getWidth())).isEqualTo(900);
    }

    @Test
    void somebody_who_is_not_shown_can_be_asked_for_by_id() {
        Fx.run(() -> filter().setText("user-1"));
        assertThat(window.shows("#lookUp")).isFalse();
        Fx.run(() -> filter().setText("user-900"));
        assertThat(window.find(Button.class, "#lookUp").getText()).isEqualTo("Is “user-900” here?");

        Fx.run(() -> window.find(Button.class, "#emptyLookUp").fire());
        assertThat(session.moderation.calls).containsExactly("areMembers launch-stream");
        assertThat(status()).isEqualTo("user-900 is not in launch-stream now.");
    }

    @Test
    void a_state_that_nobody_has_is_said_and_can_be_left() {
        window.type(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        ComboBox<?> chips = window.find(ComboBox.class, "#chips");
        Fx.run(() -> chips.getSelectionModel().select(1));
        assertThat(window.find(Label.class, "#emptiness").getText())
                .isEqualTo("Nothing here is “Ends within an hour”.");
        assertThat(window.shows("#emptyAdd")).isFalse();
        Fx.run(() -> window.find(Button.class, "#clearFilter").fire());
        assertThat(Fx.get(() -> chips.getSelectionModel().getSelectedIndex())).isZero();
        assertThat(Fx.get(() -> window.table().getItems().size())).isPositive();
    }

    @Test
    void letters_typed_in_the_filter_are_letters() {
        Fx.run(() -> filter().requestFocus());
        window.write("um2");

        assertThat(filter().getText()).isEqualTo("um2");
        assertThat(session.moderation.calls).isEmpty();
    }

    @Test
    void mute_all_is_turned_on_by_its_key_and_off_in_the_strip() {
        window.type(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.M);
        assertThat(session.moderation.calls).contains("muteAll launch-stream true");

        Fx.run(() -> session.happened(Scenery.rooms(session, 30, true)));
        Fx.run(() -> window.find(Button.class, "#turnOff").fire());
        assertThat(session.moderation.calls).contains("muteAll launch-stream false");
    }

    @Test
    void the_room_is_kept_alive_from_its_head_and_that_can_be_taken_back() {
        assertThat(window.find(Label.class, "#facts").getText())
                .startsWith("id launch-stream ")
                .contains("idle in 59 min");
        CheckBox keepAlive = window.find(CheckBox.class, "#keepAlive");
        session.moderation.pause();
        Fx.run(keepAlive::requestFocus);
        window.type(KeyCode.SPACE);
        window.type(KeyCode.SPACE);
        assertThat(session.moderation.calls).containsExactly("keepAlive launch-stream true");
        assertThat(keepAlive.isSelected()).isFalse();

        Fx.run(session.moderation::answer);
        assertThat(status()).isEqualTo("Turned keepalive on in launch-stream.");
        assertThat(Fx.get(keepAlive::isFocused)).isTrue();
        window.type(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(session.moderation.calls).contains("undo 1");
    }

    @Test
    void the_switch_stays_where_it_is_when_the_facts_change() {
        CheckBox keepAlive = window.find(CheckBox.class, "#keepAlive");
        Bounds before = Fx.get(() -> keepAlive.localToScene(keepAlive.getLayoutBounds()));
        String facts = window.find(Label.class, "#facts").getText();
        Fx.run(() -> session.happened(Scenery.rooms(session, 18_311, false)));
        assertThat(window.find(Label.class, "#facts").getText()).isNotEqualTo(facts);
        assertThat(Fx.get(() -> keepAlive.localToScene(keepAlive.getLayoutBounds())))
                .isEqualTo(before);
    }

    @Test
    void an_auditor_keeps_no_room_alive() {
        session.moderation.server =
                new ServerInfo("0.1.0", 0, 0, "eve", Role.AUDITOR, false).with(List.of());
        Fx.run(() -> session.outage.set("Connection lost."));
        Fx.run(() -> session.outage.set(""));
        assertThat(window.find(CheckBox.class, "#keepAlive").isDisabled()).isTrue();
        assertThat(hint(window.find(CheckBox.class, "#keepAlive")))
                .isEqualTo("Needs a moderator; you are an auditor.");
        assertThat(window.find(HBox.class, "#obstacle").getStyleClass()).doesNotContain("failed");
    }

    @Test
    void a_room_has_one_window() {
        Stage first = window.stage();
        Fx.run(() -> window.windows().show(window.owner(), Scenery.room(session, 60, false)));
        assertThat(showing()).containsExactly(first);

        Fx.run(() -> window.windows().show(window.owner(), Events.room("lobby", 3)));
        assertThat(showing()).hasSize(2);

        Fx.run(() -> window.windows().closeAll());
        assertThat(showing()).isEmpty();
        assertThat(session.moderation.calls).contains("unwatch launch-stream", "unwatch lobby");
        assertThat(session.listeners()).isZero();
    }

    @Test
    void a_destroyed_room_can_still_be_read() {
        Fx.run(() -> session.happened(Scenery.destroyed(session)));

        assertThat(window.find(Label.class, "#obstacleText").getText())
                .endsWith("by ana: the show is over");
        assertThat(window.find(HBox.class, "#obstacle").getStyleClass()).contains("failed");
        assertThat(Fx.get(() -> window.table().getItems().size())).isEqualTo(30);
    }

    @Test
    void users_can_be_muted_by_id_when_they_are_not_here() {
        window.tab(1);
        Fx.run(() -> window.find(Button.class, "#add").fire());
        window.write("user-900");
        window.type(KeyCode.ENTER);

        assertThat(session.moderation.calls).contains("mute launch-stream user-900 10");
        assertThat(window.hasDialog()).isFalse();
    }

    @Test
    void every_control_has_a_name_for_screen_readers() {
        select(0);
        for (int tab = 0; tab < 6; tab++) {
            window.tab(tab);
            assertThat(Fx.get(() -> Accessible.unnamed(window.scene().getRoot()))).isEmpty();
        }
        Fx.run(() -> window.find(TextField.class, "#filter").setText("nobody"));
        assertThat(Fx.get(() -> Accessible.unnamed(window.scene().getRoot()))).isEmpty();
    }

    private TextField filter() {
        return window.find(TextField.class, "#filter");
    }

    private static List<Window> showing() {
        return Fx.get(() -> Window.getWindows().stream().filter(Stage.class::isInstance).toList());
    }
}
