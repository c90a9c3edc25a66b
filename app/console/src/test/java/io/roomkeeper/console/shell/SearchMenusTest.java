package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.message;
import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.connection.Startup;

import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;

/// The menus of the main window while the search is in front.
class SearchMenusTest {
    private final FxRobot robot = new FxRobot();

    @TempDir private Path folder;
    private TestWindow window;

    @BeforeEach
    void search() {
        window = new TestWindow(folder, "light", 960, 640);
        window.start(new Startup.Local());
        Fx.run(() -> window.servers.happened(rooms(room("launch", 20), room("lobby", 3))));
        window.open(0);
        window.servers.moderation.messages.found = List.of(message("lobby", 1, "kim", "buy now"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("buy").type(KeyCode.ENTER);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void they_act_on_what_is_selected_there() {
        assertThat(window.item(CommandKey.MUTE_10_MINUTES).isDisable()).isTrue();
        ListView<?> found = window.inFront(ListView.class, ".search #list");
        Fx.run(() -> found.getSelectionModel().select(0));
        window.choose(CommandKey.MUTE_10_MINUTES);
        window.choose(CommandKey.COPY_USER);
        assertThat(window.servers.moderation.calls).contains("mute lobby kim 10");
        assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("kim");
    }

    @Test
    void they_act_on_the_room_again_once_that_is_in_front() {
        ListView<?> found = window.inFront(ListView.class, ".search #list");
        Fx.run(() -> found.getSelectionModel().select(0));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.item(CommandKey.MUTE_10_MINUTES).isDisable()).isTrue();
    }

    @Test
    void the_menu_over_what_was_found_opens_by_keyboard() {
        robot.type(KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        MenuItem mute =
                window.contextMenu().getItems().stream()
                        .filter(item -> CommandKey.MUTE_10_MINUTES.name().equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
        Fx.run(mute::fire);
        assertThat(window.servers.moderation.calls).contains("mute lobby kim 10");
    }
}
