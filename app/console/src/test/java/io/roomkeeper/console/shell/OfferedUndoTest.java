package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.ErrorCode;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;

/// While the main window offers to take back a mute.
class OfferedUndoTest {
    private final FxRobot robot = new FxRobot();

    @TempDir private Path folder;
    private TestWindow window;

    @BeforeEach
    void mute() {
        window = new TestWindow(folder, "light", 960, 640);
        window.start(new Startup.Local());
        Fx.run(() -> window.servers.happened(rooms(room("launch", 20))));
        window.open(0);
        Fx.run(() -> window.servers.happened(said("launch", 1, "user-1", "hello")));
        robot.type(KeyCode.UP, KeyCode.DIGIT2);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void its_key_takes_it_back() {
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.servers.moderation.calls).endsWith("undo 1");
    }

    @Test
    void while_one_types_its_key_takes_back_what_was_typed() {
        TextField words = window.find(TextField.class, ".send-box .text-field");
        Fx.run(words::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        robot.write("hallo");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        String left = Fx.get(words::getText);
        assertThat(left).isEmpty();
        assertThat(window.servers.moderation.calls).doesNotContain("undo 1");
    }

    @Test
    void what_was_done_is_said_once_and_what_is_said_since_beside_it() {
        assertThat(label("#undoText")).isEqualTo("Muted user-1 for 10 minutes.");
        assertThat(window.find(Label.class, "#status").isVisible()).isFalse();
        window.servers.moderation.refuse(ErrorCode.STORE_REFUSED);
        robot.type(KeyCode.DIGIT3);
        assertThat(label("#status")).startsWith("user-1 was not muted: ");
        assertThat(window.find(Label.class, "#status").isVisible()).isTrue();
        assertThat(label("#undoText")).isEqualTo("Muted user-1 for 10 minutes.");
    }

    @Test
    void it_is_reached_with_the_panes_and_the_focus_goes_back_afterwards() {
        Node messages = Fx.get(() -> window.scene().getFocusOwner());
        robot.type(KeyCode.F6);
        assertThat(Fx.get(() -> window.scene().getFocusOwner().getId())).isEqualTo("undo");
        robot.type(KeyCode.SPACE);
        assertThat(window.servers.moderation.calls).endsWith("undo 1");
        Fx.await(() -> messages.equals(window.scene().getFocusOwner()));
    }

    private String label(String selector) {
        Label label = window.find(Label.class, selector);
        return Fx.get(label::getText);
    }
}
