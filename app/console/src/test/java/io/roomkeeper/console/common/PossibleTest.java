package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PossibleTest {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final SimpleStringProperty whyNot = new SimpleStringProperty("");
    private final List<String> said = new ArrayList<>();
    private final Button button = Fx.get(() -> new Button("Mute all"));
    private final Button other = Fx.get(() -> new Button("Other"));
    private final Stage stage = Fx.get(Stage::new);

    @BeforeEach
    void show() {
        Fx.run(() -> {
            button.setOnAction(_ -> said.add("pressed"));
            Possible.unless(whyNot, button, said::add);
            stage.setScene(new Scene(new HBox(button, other)));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::hide);
    }

    @Test
    void a_button_is_disabled_while_there_is_a_reason() {
        Fx.run(other::requestFocus);
        Fx.run(() -> whyNot.set("Wait."));
        assertThat(button.isDisabled()).isTrue();
        assertThat(button.getAccessibleHelp()).isEqualTo("Wait.");

        Fx.run(() -> whyNot.set(""));
        assertThat(button.isDisabled()).isFalse();
        assertThat(button.getAccessibleHelp()).isEmpty();
    }

    @Test
    void one_that_has_the_focus_keeps_it_and_looks_disabled() {
        Fx.run(button::requestFocus);
        Fx.run(() -> whyNot.set("Wait."));
        assertThat(focused()).isTrue();
        assertThat(button.isDisabled()).isFalse();
        assertThat(button.getPseudoClassStates()).contains(IMPOSSIBLE);
        assertThat(button.getAccessibleHelp()).isEqualTo("Wait.");

        Fx.run(() -> whyNot.set(""));
        assertThat(focused()).isTrue();
        assertThat(button.getPseudoClassStates()).doesNotContain(IMPOSSIBLE);
    }

    @Test
    void it_does_nothing_meanwhile_but_say_why() {
        Fx.run(button::requestFocus);
        Fx.run(() -> whyNot.set("Wait."));
        Fx.run(button::fire);
        assertThat(said).containsExactly("Wait.");

        Fx.run(() -> whyNot.set(""));
        Fx.run(button::fire);
        assertThat(said).containsExactly("Wait.", "pressed");
    }

    @Test
    void it_is_disabled_once_the_focus_goes_on() {
        Fx.run(button::requestFocus);
        Fx.run(() -> whyNot.set("Wait."));
        Fx.run(other::requestFocus);
        assertThat(button.isDisabled()).isTrue();
        assertThat(button.getPseudoClassStates()).doesNotContain(IMPOSSIBLE);
    }

    private boolean focused() {
        return Fx.get(() -> button.equals(stage.getScene().getFocusOwner()));
    }
}
