package io.roomkeeper.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.ReasonTemplate;
import io.roomkeeper.launcher.Talker;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.AuditAct;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// A member is banned for a reason that is kept for this.
class BanWithAReasonTest extends Journey {
    @Test
    void four_keys_lead_from_a_message_to_a_ban_with_its_reason() {
        robot.interact(() ->
                Preferences.get()
                        .reasons()
                        .add(new ReasonTemplate("spam link", ReasonTemplate.Use.BAN, 60)));
        var kim = member("kim");
        openRoom();
        kim.say(ROOM, "buy now");
        selectMessage("buy now");

        press(KeyCode.B);
        awaitWindow();
        press(KeyCode.ALT, KeyCode.R);
        press(KeyCode.DOWN);

        press(KeyCode.ENTER);
        awaitOnlyMainWindow();

        assertThat(Talker.refused(() -> kim.join(ROOM))).isEqualTo(ErrorCode.MEMBER_BANNED);
        var ban = audited().getFirst();
        assertThat(ban.act()).isEqualTo(AuditAct.BAN);
        assertThat(ban.subject()).isEqualTo("kim");
        assertThat(ban.reason()).isEqualTo("spam link");
        assertThat(ban.until() - ban.time()).isBetween(3_599_000L, 3_601_000L);
    }
}
