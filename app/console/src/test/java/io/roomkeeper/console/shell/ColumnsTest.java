package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Accessible;
import io.roomkeeper.console.common.Clipped;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Screenshot;
import io.roomkeeper.console.common.Seen;
import io.roomkeeper.console.common.Theme;
import io.roomkeeper.console.connection.Startup;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;

/// Rooms side by side, by keyboard, in a window of the least size and of the usual one.
class ColumnsTest {
    private final FxRobot robot = new FxRobot();

    @TempDir private Path folder;
    private TestWindow window;

    @BeforeEach
    void connect() {
        window = new TestWindow(folder, "light", 960, 640);
        window.start(new Startup.Local());
        Fx.run(() ->
                window.servers.happened(
                        rooms(
                                room("launch", 20),
                                room("lobby", 3),
                                room("stage", 64, 0, true),
                                room("wolf", 12))));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void ctrl_enter_opens_a_second_column_and_keys_act_where_the_focus_is() {
        goTo("launch", KeyCode.ENTER);
        goTo("lobby", KeyCode.CONTROL, KeyCode.ENTER);
        Fx.run(() -> window.servers.happened(said("lobby", 1, "kim", "hello")));
        Fx.run(() -> window.servers.happened(said("launch", 1, "lee", "hello")));
        assertThat(Fx.get(this::lists)).hasSize(2);
        robot.type(KeyCode.UP, KeyCode.DIGIT2);
        assertThat(calls()).contains("mute lobby kim 10");
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        robot.type(KeyCode.UP, KeyCode.DIGIT2);
        assertThat(calls()).contains("mute launch lee 10");
        robot.type(KeyCode.F6);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(Fx.get(this::lists)).hasSize(1);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(window.find(TabPane.class, "#tabs").getTabs()).hasSize(2);
        assertWhole("columns-960-light");
    }

    @Test
    void the_menu_over_a_tab_means_that_tab() {
        goTo("launch", KeyCode.ENTER);
        goTo("lobby", KeyCode.CONTROL, KeyCode.ENTER);
        TabPane tabs = window.find(TabPane.class, "#tabs");
        ContextMenu menu = Fx.get(() -> tabs.getTabs().getFirst().getContextMenu());
        Fx.run(() -> menu.show(window.stage));
        MenuItem close = menu.getItems().getFirst();
        Fx.run(close::fire);
        Fx.run(menu::hide);
        TabPane left = window.find(TabPane.class, "#tabs");
        assertThat(Fx.get(left::getTabs)).extracting(Tab::getText).containsExactly("lobby");
    }

    @Test
    void four_rooms_are_seen_at_once_until_the_window_gets_too_narrow() {
        Fx.run(() -> {
            window.stage.setWidth(1280);
            Preferences.get().themeProperty().set(Theme.DARK);
        });
        goTo("launch", KeyCode.ENTER);
        for (String room : List.of("lobby", "stage", "wolf")) {
            goTo(room, KeyCode.CONTROL, KeyCode.ENTER);
            Fx.run(() ->
                    window.servers.happened(
                            said(room, 1, "kim", "hello everyone, when does it start?"),
                            said(room, 2, "user-555", "BUY NOW http://spam.example")));
        }
        assertThat(Fx.get(this::lists)).hasSize(4);
        assertWhole("columns-1280-dark");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertWhole("columns-search-dark");
        robot.push(KeyCode.CONTROL, KeyCode.W);
        Fx.run(() -> window.stage.setWidth(960));
        Fx.await(() -> lists().size() < 4);
        assertWhole("columns-folded-dark");
    }

    @Test
    void each_of_two_columns_says_which_room_it_is() {
        Fx.run(() -> window.stage.setWidth(1280));
        goTo("launch", KeyCode.ENTER);
        goTo("lobby", KeyCode.CONTROL, KeyCode.ENTER);
        Fx.run(() -> window.servers.happened(rooms(room("launch", 18_311), room("lobby", 1_204))));
        assertWhole("two-columns-1280");
        assertThat(Fx.get(this::names)).containsExactlyInAnyOrder("launch", "lobby");
        Fx.run(() -> window.stage.setWidth(960));
        assertWhole("two-columns-960");
        assertThat(Fx.get(this::names)).containsExactlyInAnyOrder("launch", "lobby");
    }

    /// The names of the rooms as they can be read in the columns' headers.
    private List<String> names() {
        return window.scene().getRoot().lookupAll(".chat-header > #name").stream()
                .filter(Seen::isSeen)
                .map(Label.class::cast)
                .map(name -> ((Text) name.lookup(".text")).getText())
                .toList();
    }

    private void assertWhole(String name) {
        Fx.run(() -> Screenshot.save(window.scene(), name));
        assertThat(Fx.get(() -> Clipped.in(window.scene().getRoot()))).isEmpty();
        assertThat(Fx.get(() -> Accessible.unnamed(window.scene().getRoot()))).isEmpty();
    }

    private void goTo(String room, KeyCode... keys) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(room);
        robot.push(keys);
        Fx.await(() -> lists().stream().anyMatch(Node::isFocused));
    }

    /// The message lists in view.
    private List<ListView<?>> lists() {
        return window.scene().getRoot().lookupAll(".messages").stream()
                .filter(Seen::isSeen)
                .<ListView<?>>map(ListView.class::cast)
                .toList();
    }

    private List<String> calls() {
        return window.servers.moderation.calls;
    }
}
