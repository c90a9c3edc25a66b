package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.Optional;

class MenuTipsTest {
    private static final int MUTE = 0;
    private static final int BAN = 1;

    private final FxRobot robot = new FxRobot();
    private final SimpleStringProperty whyNotMute = new SimpleStringProperty("Select one first.");
    private final Stage stage = Fx.get(Stage::new);
    private final ContextMenu menu =
            Fx.get(() ->
                    new Commands(_ -> {})
                            .bind(CommandKey.MUTE, whyNotMute, () -> {})
                            .bind(CommandKey.BAN, () -> {})
                            .contextMenu(new Label(), CommandKey.MUTE, CommandKey.BAN));

    @BeforeEach
    void show() {
        Fx.run(() -> {
            stage.setScene(new Scene(new Label("here"), 400, 300));
            stage.show();
            menu.show(stage, stage.getX() + 20, stage.getY() + 20);
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::hide);
    }

    @Test
    void the_pointer_on_a_disabled_item_is_told_why_it_is() {
        rest(MUTE);
        Fx.await(() -> tip().isPresent());
        assertThat(Fx.get(() -> tip().orElseThrow().getText())).isEqualTo("Select one first.");

        rest(BAN);
        assertThat(Fx.get(MenuTipsTest::tip)).isEmpty();
    }

    @Test
    void nothing_is_said_of_one_that_is_possible() {
        Fx.run(() -> whyNotMute.set(""));
        rest(MUTE);
        rest(BAN);
        Fx.run(() -> whyNotMute.set("Select one first."));
        rest(MUTE);
        Fx.await(() -> tip().isPresent());
        Fx.run(menu::hide);
        assertThat(Fx.get(MenuTipsTest::tip)).isEmpty();
    }

    private void rest(int item) {
        Node shown = menu.getItems().get(item).getStyleableNode();
        Bounds at = Fx.get(() -> shown.localToScreen(shown.getBoundsInLocal()));
        robot.moveTo(at.getCenterX(), at.getCenterY());
    }

    private static Optional<Tooltip> tip() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast)
                .filter(Window::isShowing)
                .findFirst();
    }
}
