package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/// What can be done with selected rows, and what a selection changes in the management window.
class ManagementSelectionTest extends WithManagementWindow {
    private static final int LEAST_WIDTH = 880;
    private static final int LEAST_HEIGHT = 560;

    @ParameterizedTest
    @ValueSource(ints = {100, 150})
    void nothing_moves_when_rows_are_selected(int textSize) {
        Fx.run(() -> Preferences.get().textSizeProperty().set(textSize));
        window.resize(LEAST_WIDTH, LEAST_HEIGHT);
        for (int tab = 0; tab < 6; tab++) {
            window.tab(tab);
            Map<String, Bounds> before = places();
            Fx.run(() -> window.table().getSelectionModel().selectAll());

            assertThat(window.find(Label.class, "#selected").getText()).endsWith(" selected");
            assertThat(places()).isEqualTo(before);
        }
    }

    @Test
    void without_a_selection_the_acts_say_what_they_need() {
        for (String act : List.of("Mute…", "Ban…", "More")) {
            assertThat(impossible(act)).isTrue();
            assertThat(hint(button(act))).isEqualTo("Select a row first.");
        }
        select(0);
        assertThat(impossible("Mute…")).isFalse();
        assertThat(hint(button("Mute…"))).isEqualTo("Mute… (M)");
    }

    @Test
    void it_is_said_how_many_rows_are_selected() {
        select(0, 1, 2);
        assertThat(window.find(Label.class, "#selected").getText()).isEqualTo("3 selected");

        window.type(KeyCode.ESCAPE);
        assertThat(Fx.get(() -> window.table().getSelectionModel().isEmpty())).isTrue();
        assertThat(window.find(Label.class, "#selected").getText()).isEmpty();
    }

    @Test
    void the_menu_has_the_acts_that_have_no_button() {
        select(0);
        assertThat(Fx.get(() -> more().getItems().stream().map(MenuItem::getText).toList()))
                .containsExactly(
                        "Mute for 10 minutes",
                        "Unmute",
                        "Mute everywhere…",
                        "Kick",
                        "Allow",
                        "Except",
                        "User card",
                        "Note on the user",
                        "Copy user id",
                        "Copy rows");

        Fx.run(() -> more().getItems().get(3).fire());
        assertThat(session.moderation.calls).startsWith("kick launch-stream user-1");
    }

    @Test
    void keys_act_on_the_selected_members_in_the_table() {
        select(0, 1);
        window.type(KeyCode.DIGIT2);

        assertThat(session.moderation.calls).startsWith("mute launch-stream user-1,user-2 10");
        assertThat(status()).isEqualTo("Muted 2 users for 10 minutes.");
    }

    @Test
    void enter_shows_the_card_of_the_selected_user() {
        select(1);
        window.type(KeyCode.ENTER);

        assertThat(window.hasDialog()).isTrue();
        assertThat(Fx.get(() -> window.dialog().getTitle())).contains("user-2", "launch-stream");
    }

    @Test
    void another_moderator_is_acted_on_at_the_second_key() {
        session.moderation.server =
                new ServerInfo("0.1.0", 0, 0, "ana", Role.OWNER, false)
                        .with(List.of("ana", "user-1"));
        select(0, 1);
        window.type(KeyCode.K);
        assertThat(status()).isEqualTo("user-1 is a moderator. Do it again to go on.");
        assertThat(session.moderation.calls).isEmpty();

        window.type(KeyCode.K);
        assertThat(session.moderation.calls).startsWith("kick launch-stream user-1,user-2");
    }

    @Test
    void a_member_who_is_not_muted_cannot_be_unmuted() {
        select(0);
        assertThat(impossible("Unmute")).isTrue();
        window.type(KeyCode.U);
        assertThat(status()).isEqualTo("Nobody selected is muted.");

        select(4);
        window.type(KeyCode.U);
        assertThat(session.moderation.calls).startsWith("unmute launch-stream user-5");
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

        assertThat(impossible("Ban…")).isTrue();
        assertThat(session.moderation.calls).isEmpty();
        assertThat(status()).isEqualTo("Connection lost.");
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

    private boolean impossible(String act) {
        return Fx.get(() ->
                buttons()
                        .filter(button -> button.getText().equals(act))
                        .map(Node::isDisabled)
                        .findFirst()
                        .orElseGet(() ->
                                more().getItems().stream()
                                        .filter(item -> item.getText().equals(act))
                                        .findFirst()
                                        .orElseThrow()
                                        .isDisable()));
    }

    private ButtonBase button(String act) {
        return Fx.get(() ->
                buttons().filter(button -> button.getText().equals(act)).findFirst().orElseThrow());
    }
}
