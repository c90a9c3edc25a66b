package io.roomkeeper.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.console.Role;

import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/// A console is connected to a server that runs elsewhere, with an auditor's key.
class RemoteServerTest extends Journey {
    @Override
    Optional<Startup> startup() {
        return Optional.empty();
    }

    @Test
    void an_auditor_sees_everything_and_can_do_nothing() {
        var kim = member("kim");
        String secret;
        try (var owner = owner()) {
            secret = now(owner.keys().addModerator("aud", Role.AUDITOR)).key();
        }
        choose("CONNECT");
        awaitWindow();
        var remote = find(RadioButton.class, "#remote");
        var address = find(TextField.class, "#address");
        var key = find(PasswordField.class, "#key");
        var connect = find(Button.class, "#connect");
        robot.interact(() -> {
            remote.setSelected(true);
            address.setText(server().operatorAddress().toString());
            key.setText(secret);
        });
        robot.interact(connect::fire);
        openRoom();
        kim.say(ROOM, "hello auditor");
        selectMessage("hello auditor");

        press(KeyCode.DIGIT2);
        awaitText("Needs a moderator; you are an auditor.");
        assertThat(find(Button.class, "#ban").isDisabled()).isTrue();
        kim.say(ROOM, "still here");
        awaitText("still here");
        press(KeyCode.SHORTCUT, KeyCode.I);
        awaitWindow();
        awaitText("Members 1");
        assertThat(now(api().muted(ROOM))).isEmpty();
    }
}
