package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Accessible;
import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.FakeAuditCalls;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Scenery;
import io.roomkeeper.console.common.Theme;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What a moderator does with keys and buttons in the management window.
class ManagementWindowTest {
    private final FakeSession session = new FakeSession();
    private OpenWindow window;

    @BeforeEach
    void open() {
        Scenery.fill(session, 30);
        window = new OpenWindow(session, Theme.LIGHT);
        session.moderation.calls.clear();
    }

    @AfterEach
    void close() {
        window.close();
    }

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
    }

    @Test
    void keys_act_on_the_selected_members_in_the_table() {
        select(0, 1);
        window.type(KeyCode.DIGIT2);

        assertThat(session.moderation.calls).startsWith("mute launch-stream user-1,user-2 10");
        assertThat(status()).isEqualTo("Muted 2 users for 10 minutes.");
    }

    @Test
    void from_the_message_rules_it_goes_to_those_of_all_rooms() {
        window.tab(6);
        Fx.run(() -> window.find(Button.class, "#add").fire());
        assertThat(window.global()).isEqualTo(1);
    }

    @Test
    void enter_shows_the_card_of_the_selected_user() {
        select(1);
        window.type(KeyCode.ENTER);

        assertThat(window.hasDialog()).isTrue();
        assertThat(Fx.get(() -> window.dialog().getTitle())).contains("user-2", "launch-stream");
    }

    @Test
    void the_last_act_is_taken_back_from_here() {
        session.moderation.auditLog.lines =
                List.of(
                        FakeAuditCalls.line(
                                7,
                                session.now.toEpochMilli(),
                                "ana",
                                AuditAct.MUTE,
                                "launch-stream",
                                "user-1"));
        assertThat(window.shows("#undo")).isFalse();
        select(0);
        window.type(KeyCode.DIGIT2);
        assertThat(Fx.get(() -> window.find(Button.class, "#undo").getText()))
                .isEqualTo("Undo 10 s");

        window.type(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(session.moderation.calls).contains("undo 7");
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
    void another_moderator_is_acted_on_at_the_second_key() {
        session.moderation.server =
                new ServerInfo("0.1.0", 0, 0, "ana", Role.OWNER, false, List.of("ana", "user-1"));
        select(0, 1);
        window.type(KeyCode.K);
        assertThat(status()).isEqualTo("user-1 is a moderator. Do it again to go on.");
        assertThat(session.moderation.calls).isEmpty();

        window.type(KeyCode.K);
        assertThat(session.moderation.calls).startsWith("kick launch-stream user-1,user-2");
    }

    @Test
    void somebody_who_is_not_shown_can_be_asked_for_by_id() {
        Fx.run(() -> filter().setText("user-1"));
        assertThat(window.shows("#lookUp")).isFalse();
        Fx.run(() -> filter().setText("user-900"));
        assertThat(window.find(Button.class, "#lookUp").getText()).isEqualTo("Is “user-900” here?");

        Fx.run(() -> window.find(Button.class, "#lookUp").fire());
        assertThat(session.moderation.calls).containsExactly("areMembers launch-stream");
        assertThat(status()).isEqualTo("user-900 is not in launch-stream now.");
    }

    @Test
    void letters_typed_in_the_filter_are_letters() {
        Fx.run(() -> filter().requestFocus());
        window.write("um2");

        assertThat(filter().getText()).isEqualTo("um2");
        assertThat(session.moderation.calls).isEmpty();
    }

    @Test
    void a_member_who_is_not_muted_cannot_be_unmuted() {
        select(0);
        assertThat(button("Unmute").isDisabled()).isTrue();
        window.type(KeyCode.U);
        assertThat(status()).isEqualTo("Nobody selected is muted.");

        select(4);
        window.type(KeyCode.U);
        assertThat(session.moderation.calls).startsWith("unmute launch-stream user-5");
    }

    @Test
    void the_bar_for_many_is_there_only_with_a_selection() {
        assertThat(window.find(Label.class, "#count").getText()).isEqualTo("30 members");
        select(0, 1, 2);
        assertThat(window.find(Label.class, "#selected").getText()).isEqualTo("3 selected:");

        window.type(KeyCode.ESCAPE);
        assertThat(Fx.get(() -> window.table().getSelectionModel().isEmpty())).isTrue();
    }

    @Test
    void the_same_users_stay_selected_when_others_come_and_go() {
        select(3);
        var members = session.moderation.members;
        session.moderation.members = members.subList(2, 20);
        window.type(KeyCode.F5);

        assertThat(selectedUsers()).containsExactly("user-4");
        window.type(KeyCode.DIGIT1);
        assertThat(session.moderation.calls).contains("mute launch-stream user-4 1");
    }

    @Test
    void the_focus_goes_to_the_next_row_when_a_row_goes() {
        window.tab(1);
        select(0);
        session.moderation.mutes = session.moderation.mutes.subList(1, 3);
        window.type(KeyCode.DELETE);

        assertThat(session.moderation.calls).startsWith("unmute launch-stream user-5");
        assertThat(focusedUser()).isEqualTo("user-17");
        assertThat(selectedUsers()).isEmpty();
        assertThat(Fx.get(() -> window.table().isFocused())).isTrue();
    }

    @Test
    void more_than_20_users_are_asked_about_first() {
        Fx.run(() -> window.table().getSelectionModel().selectAll());
        window.type(KeyCode.DIGIT3);

        assertThat(session.moderation.calls).noneMatch(call -> call.startsWith("mute "));
        assertThat(window.findInDialog(TextField.class, "#term").getText()).isEqualTo("1 h");
        assertThat(window.dialog().getTitle()).isEqualTo("Mute 30 users in launch-stream");
    }

    @Test
    void rows_are_copied_as_text() {
        window.tab(2);
        select(0);
        window.type(KeyCode.SHORTCUT, KeyCode.C);

        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("user-7\t")
                .endsWith("\tbo\tharassment");
    }

    @Test
    void user_ids_are_copied_one_a_line() {
        select(0, 1);
        window.type(KeyCode.C);

        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("user-1\nuser-2");
    }

    @Test
    void nothing_can_be_done_while_the_connection_is_lost() {
        select(0);
        Fx.run(() -> session.outage.set("Connection lost."));
        window.type(KeyCode.DIGIT2);

        assertThat(button("Ban…").isDisabled()).isTrue();
        assertThat(session.moderation.calls).isEmpty();
        assertThat(status()).isEqualTo("Connection lost.");
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

    private void select(int... rows) {
        Fx.run(() -> {
            window.table().requestFocus();
            window.table().getSelectionModel().clearSelection();
            window.table().getSelectionModel().selectIndices(rows[0], rows);
        });
    }

    private List<String> selectedUsers() {
        return Fx.get(() ->
                window.table().getSelectionModel().getSelectedItems().stream()
                        .map(row -> ((UserRow) row).user())
                        .map(UserId::value)
                        .toList());
    }

    private String focusedUser() {
        return Fx.get(
                () -> ((UserRow) window.table().getFocusModel().getFocusedItem()).user().value());
    }

    private TextField filter() {
        return window.find(TextField.class, "#filter");
    }

    private String status() {
        return window.find(Label.class, "#status").getText();
    }

    private Button button(String text) {
        return Fx.get(() ->
                window.scene().getRoot().lookupAll("#bulk .button").stream()
                        .map(Button.class::cast)
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow());
    }

    private static List<Window> showing() {
        return Fx.get(() -> Window.getWindows().stream().filter(Stage.class::isInstance).toList());
    }
}
