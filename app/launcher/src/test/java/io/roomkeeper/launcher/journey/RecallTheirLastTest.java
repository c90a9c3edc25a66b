package io.roomkeeper.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// With a mute, what the member said last is recalled.
class RecallTheirLastTest extends Journey {
    @Test
    void a_mute_takes_the_last_ten_messages_with_it() {
        var kim = member("kim");
        member("host").say(ROOM, "welcome");
        for (int i = 1; i <= 12; i++) {
            kim.say(ROOM, "spam " + i);
        }
        openRoom();
        selectMessage("spam 12");

        press(KeyCode.M);
        awaitWindow();
        var recall = find(CheckBox.class, "#recall");
        robot.interact(() -> recall.setSelected(true));
        assertThat(find(TextField.class, "#recallCount").getText()).isEqualTo("10");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        awaitOnlyMainWindow();

        awaitOnServer(() -> recalled() == 10);
        assertThat(audited()).extracting(AuditEntry::act).contains(AuditAct.MUTE, AuditAct.RECALL);
    }

    private long recalled() {
        return auditLog().stream()
                .flatMap(line -> line.detail().messageUIds().stream())
                .distinct()
                .count();
    }
}
