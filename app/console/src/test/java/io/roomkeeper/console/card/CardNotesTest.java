package io.roomkeeper.console.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Look;
import io.roomkeeper.console.common.ModerationActs;
import io.roomkeeper.console.common.StatusLine;
import io.roomkeeper.console.common.Theme;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.NoteEntry;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.List;

class CardNotesTest {
    private static final UserId KIM = new UserId("kim");

    private final FxRobot robot = new FxRobot();
    private final FakeSession session = new FakeSession();
    private final StatusLine status = new StatusLine();
    private final Stage stage = Fx.get(Stage::new);

    @BeforeEach
    void show() {
        session.moderation.users.notes =
                List.of(
                        new NoteEntry(KIM, 1, 0, "ana", "mine"),
                        new NoteEntry(KIM, 2, 0, "bo", "theirs"));
        Fx.run(() -> Look.follow(new SimpleObjectProperty<>(Theme.LIGHT)));
        Fx.run(() -> {
            CardViewModel card =
                    new CardViewModel(
                            session,
                            new ModerationActs(session, status),
                            status,
                            new RoomId("lobby"),
                            KIM);
            Scene scene = new Scene(new CardController(card, status::say, () -> {}).load());
            Look.dress(scene);
            stage.setScene(scene);
            stage.show();
        });
        Fx.run(() -> find(TabPane.class, ".tab-pane").getSelectionModel().selectLast());
    }

    @AfterEach
    void close() {
        Fx.run(() ->
                List.copyOf(Window.getWindows()).stream()
                        .filter(Stage.class::isInstance)
                        .forEach(Window::hide));
    }

    @Test
    void a_note_is_removed_with_the_key_for_that_once_it_is_asked_about() {
        select(0);
        robot.type(KeyCode.DELETE);
        Stage dialog = dialog();
        assertThat(Fx.get(() -> label(dialog).getText()))
                .isEqualTo("Remove the note “mine”? This cannot be undone.");
        assertThat(session.moderation.calls).noneMatch(call -> call.startsWith("removeNote"));
        Fx.run(() -> ((Button) dialog.getScene().lookup("#act")).fire());
        assertThat(session.moderation.calls).contains("removeNote kim 1");
    }

    @Test
    void of_a_note_by_another_it_is_said_why_not() {
        select(1);
        robot.type(KeyCode.DELETE);
        assertThat(status.textProperty().get()).isEqualTo("Only bo can remove this note.");
    }

    private void select(int note) {
        ListView<?> notes = find(ListView.class, "#notes");
        Fx.run(() -> {
            notes.requestFocus();
            notes.getSelectionModel().select(note);
        });
    }

    private <T> T find(Class<T> type, String selector) {
        return type.cast(stage.getScene().lookup(selector));
    }

    private static Label label(Stage dialog) {
        return (Label) dialog.getScene().lookup("#question");
    }

    private Stage dialog() {
        return Fx.get(() ->
                Window.getWindows().stream()
                        .filter(window -> window instanceof Stage && !window.equals(stage))
                        .filter(Window::isShowing)
                        .map(Stage.class::cast)
                        .findFirst()
                        .orElseThrow());
    }
}
