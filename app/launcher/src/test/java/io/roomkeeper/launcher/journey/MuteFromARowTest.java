package io.roomkeeper.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.launcher.Talker;
import io.roomkeeper.protocol.ErrorCode;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// A member is muted from the row of a message.
class MuteFromARowTest extends Journey {
    @Test
    void one_key_on_a_message_mutes_its_author_for_ten_minutes() {
        var kim = member("kim");
        var host = member("host");
        openRoom();
        kim.say(ROOM, "buy now");
        selectMessage("buy now");

        press(KeyCode.DIGIT2);
        awaitText("Muted kim for 10 minutes.");

        assertThat(Talker.refused(() -> kim.say(ROOM, "again"))).isEqualTo(ErrorCode.MEMBER_MUTED);
        host.say(ROOM, "thank you");
        awaitText("thank you");
        awaitText("muted");
    }
}
