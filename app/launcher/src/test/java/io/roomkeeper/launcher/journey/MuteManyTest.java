package io.roomkeeper.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/// Many members are muted at once, and one who is not there.
class MuteManyTest extends Journey {
    private static final int MEMBERS = 57;

    @Test
    void all_members_of_a_raid_are_muted_and_each_has_a_line_in_the_audit_log() {
        List<String> names = IntStream.range(0, MEMBERS).mapToObj(i -> "raid-" + i).toList();
        names.forEach(this::member);
        openRoom();
        press(KeyCode.SHORTCUT, KeyCode.I);
        awaitWindow();
        var table = find(TableView.class, "#table");
        await(() -> table.getItems().size() == MEMBERS);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().selectAll();
        });

        press(KeyCode.M);
        awaitText("Mute 57 users");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        awaitText("Muted 57 users");

        assertThat(now(api().muted(ROOM))).extracting(UserId::value).hasSameElementsAs(names);
        assertThat(audited())
                .filteredOn(line -> line.act() == AuditAct.MUTE)
                .extracting(line -> line.subject())
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void who_was_not_muted_is_named_with_the_reason() {
        member("kim");
        openRoom();
        press(KeyCode.SHORTCUT, KeyCode.I);
        awaitWindow();
        press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        var add = find(Button.class, "#add");
        robot.interact(add::fire);
        var ids = find(TextField.class, "#ids");
        robot.interact(() -> ids.setText("kim nobody"));
        press(KeyCode.SHORTCUT, KeyCode.ENTER);

        awaitText("Retry 1");
        awaitText("nobody");
        assertThat(now(api().muted(ROOM))).containsExactly(new UserId("kim"));
    }
}
