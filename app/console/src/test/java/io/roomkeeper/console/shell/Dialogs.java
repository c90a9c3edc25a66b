package io.roomkeeper.console.shell;

import io.roomkeeper.console.backup.BackupDialog;
import io.roomkeeper.console.common.Album;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Confirmation;
import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Texts;
import io.roomkeeper.console.connection.StopDialog;

import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;

import java.nio.file.Path;
import java.util.List;

/// The dialogs and small windows of the main window.
final class Dialogs {
    private static final List<String> GROUPS = List.of("look", "chat", "terms", "reasons", "keys");

    private final TestWindow window;
    private final Album album;

    Dialogs(TestWindow window, Album album) {
        this.window = window;
        this.album = album;
    }

    void show() {
        Fx.run(() -> StopDialog.show(window.stage, window.connection));
        save("stop");
        window.choose(CommandKey.SHOW_ROOMS);
        connect();
        for (CommandKey command :
                List.of(
                        CommandKey.NEW_ROOM,
                        CommandKey.DESTROY_ROOM,
                        CommandKey.SHORTCUTS,
                        CommandKey.ABOUT)) {
            window.choose(command);
            save(command.name().replace('_', '-'));
        }
        preferences();
        backup();
        confirmation();
        ofGlobal();
    }

    private void connect() {
        window.choose(CommandKey.CONNECT);
        RadioButton remote = window.inFront(RadioButton.class, "#remote");
        TextField address = window.inFront(TextField.class, "#address");
        Fx.run(() -> {
            remote.setSelected(true);
            address.setText("chat.example");
        });
        save("connect");
        window.choose(CommandKey.DEMO);
        save("connect-demo");
    }

    private void preferences() {
        window.choose(CommandKey.PREFERENCES);
        TabPane tabs = window.inFront(TabPane.class, "#tabs");
        for (int group = 0; group < GROUPS.size(); group++) {
            int index = group;
            Fx.run(() -> tabs.getSelectionModel().select(index));
            album.dialog(window.front(), "preferences-" + GROUPS.get(group));
        }
        window.hideFront();
    }

    private void backup() {
        FakeSession session = new FakeSession();
        Fx.run(() -> BackupDialog.show(window.stage, session, Path.of("rooms.zip")));
        album.dialog(window.front(), "backup-running");
        Fx.run(() -> session.moderation.backup.done().complete(41_000_000L));
        save("backup-done");
    }

    private void confirmation() {
        Fx.run(() ->
                Confirmation.ask(
                        window.stage,
                        Texts.text("chat.recall.ask", 30),
                        Texts.text("chat.recall.act", 30),
                        () -> {}));
        save("confirm");
    }

    private void ofGlobal() {
        window.choose(CommandKey.SHOW_GLOBAL);
        TabPane tabs = window.inFront(TabPane.class, ".global .tab-pane");
        Fx.run(() -> tabs.getSelectionModel().select(1));
        window.fire("#add");
        save("add-room");
        Fx.run(() -> tabs.getSelectionModel().select(3));
        window.fire("#add");
        album.dialog(window.front(), "new-key");
        TextField name = window.inFront(TextField.class, "#name");
        Fx.run(() -> name.setText("bo"));
        window.fire("#make");
        save("new-key-made");
        window.choose(CommandKey.SHOW_ROOMS);
    }

    private void save(String name) {
        album.dialog(window.front(), name);
        window.hideFront();
    }
}
