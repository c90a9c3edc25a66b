package io.roomkeeper.console.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Screenshot;
import io.roomkeeper.console.common.Theme;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.ServerInfo;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Saves a picture of each tab and dialog, in both themes, at the window's usual size.
class ManagementScreenshotTest {
    private String suffix = "";

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void every_tab_and_dialog_can_be_looked_at(Theme theme) {
        suffix = "-" + theme.name().toLowerCase(Locale.ROOT);
        FakeSession session = new FakeSession();
        Scenery.fill(session, 60);
        session.moderation.totalMembers = 18_311;
        try (OpenWindow window = new OpenWindow(session, theme)) {
            tabs(window, session);
            dialogs(window);
            failures(window, session);
        }
        session.moderation.server = new ServerInfo("0.1.0", 0, 0, "ana", Role.OWNER, true);
        try (OpenWindow window = new OpenWindow(session, theme)) {
            states(window, session);
        }
        assertThat(Path.of("target/screenshots/management-members" + suffix + ".png"))
                .isNotEmptyFile();
    }

    private void tabs(OpenWindow window, FakeSession session) {
        Fx.run(() -> session.happened(Scenery.rooms(session, 18_311, false)));
        save(window, "members");
        Fx.run(() -> window.table().getSelectionModel().selectIndices(1, 3, 4));
        save(window, "selected");
        window.resize(880, 560);
        save(window, "least-size");
        window.resize(960, 640);
        window.tab(1);
        Fx.run(() -> window.table().getSelectionModel().select(0));
        save(window, "muted");
        window.tab(2);
        save(window, "banned");
        window.tab(0);
    }

    private void dialogs(OpenWindow window) {
        select(window, 3);
        dialog(window, KeyCode.B, "ban");
        select(window, 1, 3, 4);
        dialog(window, KeyCode.M, "mute");
        Fx.run(() -> window.table().getSelectionModel().selectAll());
        dialog(window, KeyCode.M, "mute-many");
        window.tab(1);
        select(window, 0);
        dialog(window, KeyCode.M, "term");
        Fx.run(() -> window.find(Button.class, "#add").fire());
        Fx.run(() -> window.findInDialog(TextField.class, "#ids").setText("user-1 user-2"));
        Fx.run(() -> window.findInDialog(TextField.class, "#term").setText("31 d"));
        saveDialog(window, "by-id");
        window.tab(0);
    }

    private void failures(OpenWindow window, FakeSession session) {
        Fx.run(() -> window.table().getSelectionModel().selectAll());
        window.type(KeyCode.M);
        session.moderation.pause();
        window.type(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.run(() -> Screenshot.save(window.dialog().getScene(), "sanction-running" + suffix));
        Fx.run(() -> session.moderation.refuse(ErrorCode.STORE_REFUSED));
        Fx.run(session.moderation::answer);
        saveDialog(window, "failed");
        save(window, "not-refreshed");
        session.moderation.accept();
        session.moderation.pause();
        select(window, 1, 2);
        window.type(KeyCode.DIGIT2);
        save(window, "pending");
        Fx.run(session.moderation::answer);
    }

    private void states(OpenWindow window, FakeSession session) {
        Fx.run(() -> session.happened(Scenery.rooms(session, 18_311, true)));
        save(window, "mute-all");
        Fx.run(() -> window.find(TextField.class, "#filter").setText("kim"));
        save(window, "no-match");
        Fx.run(() -> window.find(TextField.class, "#filter").clear());
        session.moderation.mutes = List.of();
        window.type(KeyCode.F5);
        window.tab(1);
        save(window, "nobody-muted");
        Fx.run(() -> session.outage.set("Connection lost 14:02:11. Trying again in 4 s."));
        save(window, "lost");
        Fx.run(() -> session.outage.set(""));
        window.tab(2);
        Fx.run(() -> session.happened(Scenery.destroyed(session)));
        save(window, "destroyed");
    }

    private static void select(OpenWindow window, int... rows) {
        Fx.run(() -> {
            window.table().getSelectionModel().clearSelection();
            window.table().getSelectionModel().selectIndices(rows[0], rows);
        });
    }

    private void dialog(OpenWindow window, KeyCode key, String name) {
        window.type(key);
        saveDialog(window, name);
    }

    private void saveDialog(OpenWindow window, String name) {
        Fx.run(() -> Screenshot.save(window.dialog().getScene(), "sanction-" + name + suffix));
        Fx.run(() -> window.dialog().hide());
    }

    private void save(OpenWindow window, String name) {
        Fx.run(() -> Screenshot.save(window.scene(), "management-" + name + suffix));
    }
}
