package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.message;
import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Language;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.console.connection.Startup;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;

/// A user card in a window of its own.
class CardWindowTest {
    private final FxRobot robot = new FxRobot();

    @TempDir private Path folder;
    private TestWindow window;
    private Stage card;

    @BeforeEach
    void open() {
        window = new TestWindow(folder, "light", 960, 640);
        window.start(new Startup.Demo(DemoLoad.CALM));
        Fx.run(() -> window.servers.happened(rooms(room("launch", 20))));
        window.servers.moderation.messages.found = List.of(message("launch", 1, "kim", "buy now"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("buy").type(KeyCode.ENTER);
        ListView<?> found = window.inFront(ListView.class, ".search #list");
        Fx.run(() -> {
            found.getSelectionModel().select(0);
            found.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        card = window.dialog();
    }

    @AfterEach
    void close() {
        window.close();
        Fx.run(() -> Preferences.get().languageProperty().set(Language.ENGLISH));
    }

    @Test
    void it_goes_away_with_its_connection() {
        assertThat(card.isShowing()).isTrue();
        window.start(new Startup.Local());
        assertThat(card.isShowing()).isFalse();
    }

    @Test
    void it_follows_the_language() {
        assertThat(card.getTitle()).isEqualTo("kim in launch");
        Fx.run(() -> Preferences.get().languageProperty().set(Language.CHINESE));
        assertThat(card.getTitle()).isEqualTo("kim，launch");
        assertThat(window.inFront(Button.class, "#mute").getText()).isEqualTo("禁言…");
    }

    @Test
    void it_says_that_the_rooms_are_made_up() {
        assertThat(window.inFront(Label.class, ".banner").getText()).startsWith("Demo: ");
    }

    @Test
    void the_last_act_is_taken_back_from_it_too() {
        window.fire("#allow");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(window.servers.moderation.calls).endsWith("undo 1");
    }
}
