package io.roomkeeper.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.launcher.Talker;
import io.roomkeeper.protocol.ErrorCode;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// Everybody is muted but one.
class MuteAllWithAnExceptionTest extends Journey {
    @Test
    void only_the_exception_may_speak_until_mute_all_is_turned_off() {
        var kim = member("kim");
        var host = member("host");
        openRoom();
        host.say(ROOM, "welcome");
        selectMessage("welcome");

        press(KeyCode.X);
        awaitText("exception");
        press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.M);
        awaitText("Mute all is on");
        assertThat(Talker.refused(() -> kim.say(ROOM, "why"))).isEqualTo(ErrorCode.MEMBER_MUTED);
        host.say(ROOM, "a moment please");

        // the status bar says it before the strip with the button is there
        var turnOff = find(Button.class, "#turnOff");
        robot.interact(turnOff::fire);
        await(() -> !shows("Mute all is on"));
        kim.say(ROOM, "thank you");
        awaitText("thank you");
    }
}
