package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FocusReturnTest {
    private final Button first = Fx.get(() -> new Button("First"));
    private final Button list = Fx.get(() -> new Button("List"));
    private final Button undo = Fx.get(() -> new Button("Undo"));
    private final Button next = Fx.get(() -> new Button("Next"));
    private final HBox strip = Fx.get(() -> new HBox(undo));
    private final HBox root = Fx.get(() -> new HBox(first, list, strip, next));
    private final Stage stage = Fx.get(Stage::new);

    @BeforeEach
    void show() {
        Fx.run(() -> {
            Scene scene = new Scene(root);
            FocusReturn.keep(scene);
            stage.setScene(scene);
            stage.show();
        });
        Fx.run(list::requestFocus);
        Fx.run(undo::requestFocus);
    }

    @AfterEach
    void close() {
        Fx.run(stage::hide);
    }

    @Test
    void what_is_hidden_gives_the_focus_back() {
        Fx.run(() -> Shown.set(undo, false));
        assertThat(owner()).isEqualTo(list);
    }

    @Test
    void what_is_in_something_hidden_gives_the_focus_back() {
        Fx.run(() -> Shown.set(strip, false));
        assertThat(owner()).isEqualTo(list);
    }

    @Test
    void what_is_taken_away_gives_the_focus_back() {
        Fx.run(() -> strip.getChildren().clear());
        assertThat(owner()).isEqualTo(list);
    }

    @Test
    void what_is_disabled_gives_the_focus_back() {
        Fx.run(() -> strip.setDisable(true));
        assertThat(owner()).isEqualTo(list);
    }

    @Test
    void places_that_are_gone_as_well_are_passed_over() {
        Fx.run(first::requestFocus);
        Fx.run(list::requestFocus);
        Fx.run(undo::requestFocus);
        Fx.run(() -> {
            Shown.set(list, false);
            Shown.set(undo, false);
        });
        assertThat(owner()).isEqualTo(first);
    }

    @Test
    void what_is_given_the_focus_on_purpose_keeps_it() {
        Fx.run(() -> {
            Shown.set(undo, false);
            next.requestFocus();
        });
        assertThat(owner()).isEqualTo(next);

        Fx.run(() -> Shown.set(undo, true));
        assertThat(owner()).isEqualTo(next);
    }

    private Node owner() {
        return Fx.get(() -> stage.getScene().getFocusOwner());
    }
}
