package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;
import static io.roomkeeper.console.common.FakeAuditCalls.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Scenery;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.MessageTypes;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What there is to do can be done by keyboard.
class WithoutAMouseTest {
    /// They close the window, ask for a file, of which there are none without a display, and save
    /// what was written before.
    private static final Set<CommandKey> LEFT_OUT =
            Set.of(CommandKey.QUIT, CommandKey.EXPORT, CommandKey.SAVE);

    /// What is done in the window of one room, which has buttons for it.
    private static final Set<CommandKey> ONLY_OF_A_ROOM =
            Set.of(CommandKey.SAVE, CommandKey.COPY_JSON);

    @TempDir private Path folder;
    private TestWindow window;

    @BeforeEach
    void open() {
        window = new TestWindow(folder, "light", 960, 640);
        Scenery.fill(window.servers.moderation, window.servers.now, 30);
        window.servers.moderation.everywhere.types =
                new MessageTypes(List.of("chat:like"), 20, List.of("chat:gift"), 20);
        window.servers.moderation.auditLog.lines =
                List.of(
                        line(
                                1,
                                window.servers.now.toEpochMilli(),
                                "ana",
                                AuditAct.MUTE,
                                "launch-stream",
                                "user-1"));
        window.start(new Startup.Local());
        Fx.run(() -> window.servers.happened(rooms(room("launch-stream", 30))));
        window.open(0);
        Fx.run(() -> window.servers.happened(said("launch-stream", 1, "user-1", "hello")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void the_shortcut_sheet_lists_every_command_that_has_a_key() {
        window.choose(CommandKey.SHORTCUTS);
        TableView<?> sheet = window.inFront(TableView.class, "#table");
        assertThat(cells(sheet, 0)).containsAll(labels(command -> !command.keyLabel().isEmpty()));
        assertThat(cells(sheet, 1)).doesNotContain("");
    }

    @Test
    void every_command_is_in_a_menu_of_the_main_window_unless_only_the_other_has_it() {
        MenuBar menus = window.find(MenuBar.class, "#menus");
        Set<String> offered =
                Fx.get(() ->
                        menus.getMenus().stream()
                                .flatMap(WithoutAMouseTest::items)
                                .map(MenuItem::getId)
                                .collect(Collectors.toSet()));
        assertThat(
                        Arrays.stream(CommandKey.values())
                                .filter(command -> !ONLY_OF_A_ROOM.contains(command))
                                .map(CommandKey::name))
                .isSubsetOf(offered);
    }

    @Test
    void the_button_of_the_screen_that_is_shown_stays_pressed() {
        ToggleButton rooms = window.find(ToggleButton.class, ".rail-button");
        Fx.run(rooms::fire);
        assertThat(Fx.get(rooms::isSelected)).isTrue();
    }

    private static Stream<MenuItem> items(Menu menu) {
        return menu.getItems().stream()
                .flatMap(item -> item instanceof Menu more ? items(more) : Stream.of(item));
    }

    @Test
    void every_key_does_something_in_some_list() {
        List<CommandKey> idle =
                new ArrayList<>(
                        Arrays.stream(CommandKey.values())
                                .filter(command -> !command.keyLabel().isEmpty())
                                .filter(command -> !LEFT_OUT.contains(command))
                                .toList());
        assertThat(answers(window.stage, messageList(), Keys.pressed(KeyCode.F9))).isFalse();
        idle.removeIf(command -> does(this::messageList, command));
        idle.removeIf(command -> does(this::roomList, command));
        idle.removeIf(command -> does(this::auditLog, command));
        roomList();
        window.choose(CommandKey.MANAGE_ROOM);
        Stage management = window.front();
        TabPane tabs = window.inFront(TabPane.class, "#tabs");
        for (int tab = 0; tab < 7; tab++) {
            int index = tab;
            Fx.run(() -> tabs.getSelectionModel().select(index));
            TableView<?> table = window.inFront(TableView.class, "#table");
            idle.removeIf(command -> does(management, table, command));
        }
        assertThat(idle).isEmpty();
    }

    /// Whether `command` is possible while the focus is on that of the main window, and its key
    /// taken there.
    private boolean does(Supplier<Node> where, CommandKey command) {
        Node target = where.get();
        return !ONLY_OF_A_ROOM.contains(command)
                && !window.item(command).isDisable()
                && answers(window.stage, target, Keys.pressed(command));
    }

    /// Whether the key of `command` is taken for the rows of a table of another window, and what it
    /// means is not refused.
    private boolean does(Stage other, TableView<?> table, CommandKey command) {
        Fx.run(() -> table.getSelectionModel().selectAll());
        return answers(other, table, Keys.pressed(command)) && !isRefused(other);
    }

    /// What was done or has failed is marked, why nothing was done is not.
    private static boolean isRefused(Stage other) {
        return Fx.get(() -> {
            Node status = other.getScene().lookup("#status");
            return status instanceof Label said
                    && !said.getText().isEmpty()
                    && said.getPseudoClassStates().stream()
                            .map(PseudoClass::getPseudoClassName)
                            .noneMatch(Set.of("done", "failed")::contains);
        });
    }

    /// The list of messages, wherever the last key has led.
    private Node messageList() {
        roomList();
        if (window.find(Node.class, "#list.messages") == null) {
            window.open(0);
        }
        ListView<?> messages = window.find(ListView.class, "#list.messages");
        Fx.run(() -> messages.getSelectionModel().select(0));
        return messages;
    }

    private Node roomList() {
        window.choose(CommandKey.SHOW_ROOMS);
        return window.find(Node.class, ".rooms #list");
    }

    private Node auditLog() {
        window.choose(CommandKey.SHOW_AUDIT);
        TableView<?> lines = window.find(TableView.class, ".audit #table");
        Fx.run(() -> lines.getSelectionModel().select(0));
        return lines;
    }

    /// Whether the key is taken by somebody when `target` has the focus.
    private boolean answers(Stage owner, Node target, KeyEvent press) {
        AtomicBoolean left = new AtomicBoolean();
        Fx.run(() -> {
            owner.getScene().setOnKeyPressed(_ -> left.set(true));
            target.fireEvent(press);
            owner.getScene().setOnKeyPressed(null);
        });
        while (!window.front().equals(owner)) {
            window.hideFront();
        }
        return !left.get();
    }

    private static List<String> cells(TableView<?> table, int column) {
        return Fx.get(() -> {
            TableColumn<?, ?> of = table.getColumns().get(column);
            return IntStream.range(0, table.getItems().size())
                    .mapToObj(row -> String.valueOf(of.getCellData(row)))
                    .toList();
        });
    }

    private static List<String> labels(Predicate<CommandKey> which) {
        return Fx.get(() ->
                Arrays.stream(CommandKey.values()).filter(which).map(CommandKey::label).toList());
    }
}
