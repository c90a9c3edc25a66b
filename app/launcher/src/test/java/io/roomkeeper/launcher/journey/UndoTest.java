package io.roomkeeper.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.launcher.Talker;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditLine;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// An act is taken back at once.
class UndoTest extends Journey {
    @Test
    void undo_lets_the_member_speak_again_and_both_lines_stay_in_the_audit_log() {
        var kim = member("kim");
        openRoom();
        kim.say(ROOM, "sorry");
        selectMessage("sorry");
        press(KeyCode.DIGIT3);
        awaitText("Undo 1");
        assertThat(Talker.refused(() -> kim.say(ROOM, "again"))).isEqualTo(ErrorCode.MEMBER_MUTED);

        press(KeyCode.SHORTCUT, KeyCode.Z);
        awaitText("Undone, 1 line of the audit log.");

        kim.say(ROOM, "thank you");
        assertThat(now(api().muted(ROOM))).isEmpty();
        assertThat(line(AuditAct.MUTE).undoneBy()).isEqualTo(line(AuditAct.UNDO).number());
    }

    private AuditLine line(AuditAct act) {
        return auditLog().stream()
                .filter(line -> line.entry().act() == act)
                .findFirst()
                .orElseThrow();
    }
}
