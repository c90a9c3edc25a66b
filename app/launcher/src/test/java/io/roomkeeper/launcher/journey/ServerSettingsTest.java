package io.roomkeeper.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.launcher.Talker;
import io.roomkeeper.protocol.ErrorCode;

import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// Words are blocked and replaced for all rooms, and that is taken back.
class ServerSettingsTest extends Journey {
    @Test
    void words_are_kept_out_of_all_rooms_until_that_is_undone() {
        var kim = member("kim");
        openRoom();
        choose("SHOW_SERVER");
        var tabs = find(TabPane.class, ".server .tab-pane");
        robot.interact(() -> tabs.getSelectionModel().select(3));
        var minutes = find(TextField.class, "#minutes");
        await(() -> minutes.getText().equals("60"));
        robot.interact(() -> {
            minutes.setText("90");
            find(TextArea.class, "#blocked").setText("followers");
            find(TextArea.class, "#replaced").setText("spam => ham");
            minutes.requestFocus();
        });
        press(KeyCode.SHORTCUT, KeyCode.S);
        awaitText("Saved the settings of all rooms.");
        var revert = find(Button.class, "#revert");
        await(revert::isDisabled);

        assertThat(Talker.refused(() -> kim.say(ROOM, "cheap followers")))
                .isEqualTo(ErrorCode.WORD_BLOCKED);
        try (var owner = owner()) {
            var settings = now(owner.everywhere().settings());
            assertThat(settings.inactivityMinutes()).isEqualTo(90);
            assertThat(settings.replacedWords()).containsEntry("spam", "ham");
        }

        robot.interact(find(Button.class, "#undo")::fire);
        await(() -> minutes.getText().equals("60"));
        kim.say(ROOM, "cheap followers");
    }
}
