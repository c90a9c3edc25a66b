package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.LiveSample;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;

/// While another screen than the rooms is shown, and a message is selected in an open room.
class OtherScreensTest {
    private final FxRobot robot = new FxRobot();

    @TempDir private Path folder;
    private TestWindow window;

    @BeforeEach
    void leave_the_rooms() {
        window = new TestWindow(folder, "light", 960, 640);
        window.start(new Startup.Local());
        Fx.run(() -> window.servers.happened(rooms(room("launch", 20), room("lobby", 3))));
        window.open(1);
        window.open(0);
        Fx.run(() -> window.servers.happened(said("launch", 1, "user-1", "hello")));
        robot.type(KeyCode.UP);
        robot.push(KeyCode.CONTROL, KeyCode.L);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothing_is_done_to_a_room_that_is_not_on_show() {
        for (CommandKey command :
                List.of(
                        CommandKey.MUTE_ALL,
                        CommandKey.MANAGE_ROOM,
                        CommandKey.DESTROY_ROOM,
                        CommandKey.OPEN_ROOM,
                        CommandKey.MUTE,
                        CommandKey.KICK,
                        CommandKey.CLOSE_TAB,
                        CommandKey.MOVE_TAB)) {
            assertThat(window.item(command).isDisable()).as(command.name()).isTrue();
        }
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertThat(window.servers.moderation.calls).noneMatch(call -> call.startsWith("muteAll"));
        Label status = window.find(Label.class, "#status");
        assertThat(Fx.get(() -> status.getText())).isEqualTo("Show the rooms first.");
    }

    @Test
    void the_key_of_the_filter_means_that_of_the_screen() {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(isFocused(".audit #text")).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.G);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(isFocused(".global #filter")).isTrue();
    }

    @Test
    void the_share_that_is_discarded_leads_to_the_lists_of_types() {
        Fx.run(() ->
                window.servers.happened(
                        new ConsoleEvent.Figures(
                                List.of(
                                        new LiveSample(
                                                0, 214, 20, 1, 1, 0.031, 4, 21, 1, 2, 3, 4)))));
        Fx.run(window.find(Hyperlink.class, "#discarded")::fire);
        TabPane tabs = window.inFront(TabPane.class, ".global .tab-pane");
        assertThat(Fx.get(() -> tabs.getSelectionModel().getSelectedItem().getText()))
                .startsWith("Message types");
        Fx.run(() -> tabs.getSelectionModel().select(0));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        assertThat(Fx.get(() -> tabs.getSelectionModel().getSelectedIndex())).isZero();
    }

    private boolean isFocused(String field) {
        TextField found = window.inFront(TextField.class, field);
        return Fx.get(found::isFocused);
    }

    @Test
    void the_keys_of_tabs_bring_the_rooms_back() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(front()).isEqualTo("lobby");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(front()).isEqualTo("launch");
        assertThat(window.item(CommandKey.MUTE_ALL).isDisable()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.W);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(front()).isEqualTo("launch");
    }

    @Test
    void each_screen_has_the_focus_once_it_is_shown() {
        robot.push(KeyCode.CONTROL, KeyCode.R);
        assertThat(focused()).isInstanceOf(ListView.class);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        assertThat(focused()).isInstanceOf(TableView.class);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertThat(focused()).isInstanceOf(TableView.class);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(focused()).isInstanceOf(TabPane.class);
    }

    @Test
    void the_rooms_have_it_in_their_list_when_no_tab_is_open() {
        robot.push(KeyCode.CONTROL, KeyCode.R);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        assertThat(focused().getAccessibleText()).isEqualTo("Rooms");
    }

    @Test
    void the_key_of_what_is_shown_already_brings_the_focus_back() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        Node messages = focused();
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(focused()).isNotEqualTo(messages);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(focused()).isEqualTo(messages);
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        assertThat(focused()).isEqualTo(messages);
    }

    @Test
    void escape_empties_a_filter_of_the_audit_log_and_an_arrow_leaves_it() {
        TextField words = window.inFront(TextField.class, ".audit #text");
        Fx.run(words::requestFocus);
        robot.write("kim");
        robot.type(KeyCode.ESCAPE);
        assertThat(words.getText()).isEmpty();
        robot.type(KeyCode.DOWN);
        assertThat(focused()).isInstanceOf(TableView.class);
    }

    private Node focused() {
        return Fx.get(() -> window.stage.getScene().getFocusOwner());
    }

    private String front() {
        Label name = window.inFront(Label.class, ".chatroom #name");
        return Fx.get(() -> name.getText());
    }
}
