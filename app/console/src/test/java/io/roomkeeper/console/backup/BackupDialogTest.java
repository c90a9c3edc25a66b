package io.roomkeeper.console.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Screenshot;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;

class BackupDialogTest {
    private static final Path FILE = Path.of("/home/ana/roomkeeper-2026-11-14.zip");

    private final FakeSession session = new FakeSession();
    private final FxRobot robot = new FxRobot();
    private Stage dialog;

    @BeforeEach
    void open() {
        Stage owner = Fx.get(Stage::new);
        Fx.run(() -> {
            owner.setScene(new Scene(new Pane(), 300, 200));
            owner.show();
        });
        dialog = Fx.get(() -> BackupDialog.show(owner, session, FILE));
    }

    @AfterEach
    void close() {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private String text(String id) {
        return Fx.get(() -> ((Label) dialog.getScene().lookup(id)).getText());
    }

    @Test
    void it_copies_at_once_and_is_closed_with_a_key_when_that_is_done() {
        assertThat(session.moderation.calls).containsExactly("backup " + FILE);
        Fx.run(() -> session.moderation.backup.progress().accept(48_000_000));
        assertThat(text("#state")).endsWith("48.0 MB so far.");
        Fx.run(() -> Screenshot.save(dialog.getScene(), "backup-copying"));
        Fx.run(() -> session.moderation.backup.done().complete(96_000_000L));
        assertThat(text("#state")).contains("96.0 MB");
        Fx.run(() -> Screenshot.save(dialog.getScene(), "backup-done"));
        robot.type(KeyCode.ESCAPE);
        assertThat(Fx.get(dialog::isShowing)).isFalse();
    }

    @Test
    void stop_ends_it_and_says_so() {
        robot.clickOn(Fx.get(() -> (Button) dialog.getScene().lookup("#cancel")));
        assertThat(session.moderation.backup.done()).isCompletedExceptionally();
        assertThat(text("#problem")).isEqualTo("No backup was made: it was stopped.");
    }

    @Test
    void closing_the_window_ends_it() {
        Fx.run(dialog::hide);
        assertThat(session.moderation.backup.done()).isCompletedExceptionally();
    }
}
