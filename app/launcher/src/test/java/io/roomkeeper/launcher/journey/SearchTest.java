package io.roomkeeper.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.console.AuditAct;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What was said in all rooms is searched, and what is found is acted on.
class SearchTest extends Journey {
    @Test
    void what_is_found_and_not_recalled_yet_is_recalled_and_its_author_muted() {
        var kim = member("kim");
        member("host").say(ROOM, "welcome");
        for (int i = 1; i <= 3; i++) {
            kim.say(ROOM, "cheap followers " + i);
        }
        try (var owner = owner()) {
            now(owner.messages().recallLast(ROOM, List.of(kim.user), 1, ""));
        }
        openRoom();
        press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
        await(() -> list(".search #list") != null);
        write("cheap");
        press(KeyCode.ENTER);
        await(() -> list(".search #list").getItems().size() == 3);

        awaitText("recalled");
        ListView<?> found = list(".search #list");
        robot.interact(() -> {
            found.requestFocus();
            found.getSelectionModel().selectAll();
        });
        press(KeyCode.DELETE);
        awaitText("Recalled 2 messages.");
        press(KeyCode.DIGIT2);
        awaitText("Muted kim for 10 minutes.");

        assertThat(audited())
                .extracting(line -> line.act())
                .contains(AuditAct.RECALL, AuditAct.MUTE);
        assertThat(now(api().muted(ROOM))).containsExactly(kim.user);
    }
}
