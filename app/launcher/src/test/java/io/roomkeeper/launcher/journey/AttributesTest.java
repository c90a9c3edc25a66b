package io.roomkeeper.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.client.ModeratorClient;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// Attributes are set beside a member who sets the same.
class AttributesTest extends Journey {
    @Test
    void two_values_for_one_key_are_both_shown_and_the_moderator_decides() {
        var host = member("host");
        host.set(ROOM, "stage", "night");
        openRoom();
        press(KeyCode.SHORTCUT, KeyCode.I);
        awaitWindow();
        press(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        awaitText("night");

        set("stage", "day");
        awaitText("Keep mine");
        assertThat(stage()).isEqualTo("night");
        var mine = robot.lookup("Keep mine").queryButton();
        robot.interact(mine::fire);
        awaitOnServer(() -> stage().equals("day"));

        set("topic", "the new lens");
        awaitText("the new lens");
        host.set(ROOM, "seats", "12");
        robot.interact(find(Button.class, "#refresh")::fire);
        awaitText("seats");
    }

    private void set(String name, String text) {
        var add = find(Button.class, "#add");
        robot.interact(add::fire);
        var key = find(TextField.class, "#key");
        var value = find(TextArea.class, "#value");
        var set = find(Button.class, "#set");
        robot.interact(() -> {
            key.setText(name);
            value.setText(text);
            set.fire();
        });
    }

    /// The value that holds on the server.
    private String stage() {
        try (ModeratorClient owner = owner()) {
            return now(owner.inRoom().attributes(ROOM)).attributes().stream()
                    .filter(entry -> entry.key().equals("stage"))
                    .findFirst()
                    .orElseThrow()
                    .value();
        }
    }
}
