package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.acted;
import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.AuditAct;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;

/// Journeys through the main window, by keyboard and by mouse.
class MainWindowTest {
    private final FxRobot robot = new FxRobot();

    @TempDir private Path folder;
    private TestWindow window;
    private long sent;

    @BeforeEach
    void connect() {
        window = new TestWindow(folder, "light", 960, 640);
        window.start(new Startup.Local());
        Fx.run(() -> window.servers.happened(rooms(room("launch", 20), room("lobby", 3))));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void two_keys_lead_from_a_message_to_a_mute_of_ten_minutes() {
        openByKeyboard("launch");
        say("user-1", "user-555");
        robot.type(KeyCode.UP, KeyCode.DIGIT2);
        assertThat(calls()).contains("mute launch user-555 10");
        assertThat(label("#status")).isEqualTo("Muted user-555 for 10 minutes.");
    }

    @Test
    void the_mouse_does_the_same() {
        robot.clickOn(node(".rooms .list-cell"));
        say("user-1");
        robot.clickOn(node(".messages .list-cell"));
        robot.clickOn("#mutePreset");
        assertThat(calls()).contains("mute launch user-1 10");
        Fx.run(() -> window.servers.happened(acted("launch", AuditAct.MUTE, "user-1", "")));
        robot.clickOn("#unmute");
        assertThat(calls()).contains("unmute launch user-1");
    }

    @Test
    void letters_typed_into_the_filter_are_only_text() {
        openByKeyboard("launch");
        say("user-1");
        robot.type(KeyCode.UP);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("m2b");
        assertThat(window.find(TextField.class, ".rooms #filter").getText()).isEqualTo("m2b");
        assertThat(calls()).noneMatch(call -> call.startsWith("mute launch"));
    }

    @Test
    void mute_all_is_turned_on_and_shown_only_when_the_server_says_so() {
        openByKeyboard("launch");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertThat(calls()).contains("muteAll launch true");
        ToggleButton muteAll = window.find(ToggleButton.class, "#muteAll");
        assertThat(muteAll.isSelected()).isFalse();
        Fx.run(() -> window.servers.happened(rooms(room("launch", 20, 0, true))));
        assertThat(muteAll.isSelected()).isTrue();
        Fx.run(window.find(Button.class, "#turnOff")::fire);
        assertThat(calls()).contains("muteAll launch false");
    }

    @Test
    void space_holds_the_list_and_end_follows() {
        openByKeyboard("launch");
        robot.type(KeyCode.SPACE);
        say("user-1", "user-1");
        assertThat(label("#holdText")).isEqualTo("Held – 2 new messages");
        robot.type(KeyCode.END);
        assertThat(label("#holdText")).isEqualTo("Following the newest message");
    }

    @Test
    void a_lost_connection_disables_every_act_and_says_so() {
        openByKeyboard("launch");
        say("user-1");
        robot.type(KeyCode.UP);
        Fx.run(() -> {
            window.servers.unreachable(true);
            window.servers.disconnect();
        });
        assertThat(label("#lostText")).startsWith("Connection lost");
        for (String act : List.of("#muteAll", "#manage", "#mutePreset", "#mute", "#ban")) {
            assertThat(window.find(ButtonBase.class, act).isDisabled()).as(act).isTrue();
        }
        robot.type(KeyCode.DIGIT2);
        assertThat(calls()).noneMatch(call -> call.startsWith("mute launch"));
        assertThat(label("#status")).startsWith("Connection lost");
        Fx.run(() -> window.servers.unreachable(false));
        robot.clickOn("#tryNow");
        assertThat(window.find(Node.class, "#lost").isVisible()).isFalse();
        assertThat(label("#backText")).isEqualTo("Back.");
    }

    @Test
    void a_new_room_is_opened_as_soon_as_it_is_there() {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.targetWindow(window.dialog()).clickOn("#id").write("kitchen");
        robot.type(KeyCode.ENTER);
        assertThat(calls()).endsWith("createRoom kitchen");
        Fx.run(() -> window.servers.happened(rooms(room("kitchen", 0))));
        assertThat(label(".chatroom #name")).isEqualTo("kitchen");
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(window.scene().lookup(".chatroom #name")).isNull();
    }

    @Test
    void destroying_a_room_asks_with_the_focus_on_the_safe_button() {
        openByKeyboard("lobby");
        window.choose(CommandKey.DESTROY_ROOM);
        Stage dialog = window.dialog();
        assertThat(Fx.get(() -> ((Button) dialog.getScene().getFocusOwner()).getText()))
                .isEqualTo("Cancel");
        robot.clickOn("Destroy lobby");
        assertThat(calls()).endsWith("destroyRoom lobby");
        assertThat(dialog.isShowing()).isFalse();
    }

    @Test
    void f6_goes_from_pane_to_pane() {
        openByKeyboard("launch");
        robot.type(KeyCode.F6);
        assertThat(focus()).isEqualTo(node(".rail .toggle-button:selected"));
        robot.type(KeyCode.F6);
        assertThat(focus()).isEqualTo(node(".rooms .list-view"));
        robot.type(KeyCode.F6);
        assertThat(focus()).isEqualTo(node(".messages"));
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(focus()).isEqualTo(node(".rooms .list-view"));
    }

    @Test
    void f6_goes_to_and_from_every_other_screen() {
        for (CommandKey screen :
                List.of(CommandKey.SHOW_GLOBAL, CommandKey.SHOW_AUDIT, CommandKey.SHOW_SERVER)) {
            window.choose(screen);
            Node shown = focus();
            robot.type(KeyCode.F6);
            assertThat(focus()).as(screen.name()).isInstanceOf(ToggleButton.class);
            robot.type(KeyCode.F6);
            assertThat(focus()).as(screen.name()).isEqualTo(shown);
        }
    }

    @Test
    void a_question_mark_shows_the_keys_and_they_lead_to_where_they_are_changed() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("?");
        assertThat(window.find(TextField.class, ".rooms #filter").getText()).isEqualTo("?");
        openByKeyboard("launch");
        robot.write("?");
        robot.targetWindow(window.dialog()).clickOn("Change in Preferences");
        assertThat(window.dialog().getTitle()).isEqualTo("Preferences");
    }

    @Test
    void of_each_window_beside_there_is_one() {
        for (CommandKey command :
                List.of(CommandKey.SHORTCUTS, CommandKey.ABOUT, CommandKey.PREFERENCES)) {
            window.choose(command);
            Stage shown = window.dialog();
            window.choose(command);
            assertThat(Fx.get(() -> Window.getWindows().size())).as(command.name()).isEqualTo(2);
            Fx.run(shown::hide);
        }
    }

    @Test
    void a_refusal_has_its_details() {
        openByKeyboard("launch");
        say("user-1");
        window.servers.moderation.refuse(ErrorCode.STORE_REFUSED);
        robot.type(KeyCode.UP, KeyCode.DIGIT2);
        robot.clickOn("#details");
        window.fire("#copyTrouble");
        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString()))
                .contains(
                        "was not muted",
                        "Code " + ErrorCode.STORE_REFUSED.number() + " (STORE_REFUSED)");
    }

    @Test
    void closing_the_window_leaves_the_server() {
        Fx.run(window.stage::hide);
        assertThat(window.closed).hasValue(1);
        assertThat(folder.resolve("console.properties")).content().contains("at.main=");
    }

    private void openByKeyboard(String room) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(room);
        robot.type(KeyCode.ENTER);
        ListView<?> messages = window.find(ListView.class, ".messages");
        Fx.await(messages::isFocused);
    }

    private void say(String... users) {
        Fx.run(() ->
                window.servers.happened(
                        List.of(users).stream()
                                .map(user -> said("launch", ++sent, user, "hello"))
                                .toList()));
    }

    private List<String> calls() {
        return window.servers.moderation.calls;
    }

    private Node node(String selector) {
        return window.find(Node.class, selector);
    }

    private Node focus() {
        return Fx.get(() -> window.scene().getFocusOwner());
    }

    private String label(String selector) {
        Label label = window.find(Label.class, selector);
        return Fx.get(label::getText);
    }
}
