package io.roomkeeper.console.shell;

import io.roomkeeper.console.common.Album;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Scenery;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AttributeEntry;
import io.roomkeeper.protocol.console.MessageTraffic;

import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import java.util.List;
import java.util.stream.IntStream;

/// The Chatroom Management window with its tabs and dialogs, of the room in front.
final class ManagementScreens {
    private static final List<String> TABS =
            List.of(
                    "members",
                    "muted",
                    "banned",
                    "allowlist",
                    "exceptions",
                    "attributes",
                    "rules",
                    "settings");

    private final TestWindow window;
    private final Album album;
    private final FakeModeration server;

    ManagementScreens(TestWindow window, Album album) {
        this.window = window;
        this.album = album;
        server = window.servers.moderation;
    }

    void show() {
        Scenery.fill(server, window.servers.now, 60);
        server.totalMembers = 18_311;
        server.everywhere.traffic =
                new MessageTraffic(
                        List.of(
                                new MessageTraffic.TypeTraffic(
                                        "chat:text", 12_610, 0, false, false),
                                new MessageTraffic.TypeTraffic(
                                        "chat:like", 8_120, 38, true, false)),
                        100,
                        200,
                        100);
        window.choose(CommandKey.MANAGE_ROOM);
        Stage stage = window.front();
        for (int tab = 0; tab < TABS.size(); tab++) {
            select(tab);
            album.window(stage, "management-" + TABS.get(tab));
        }
        selections(stage);
        conflict(stage);
        dialogs();
        states(stage);
        Fx.run(stage::hide);
    }

    private void selections(Stage stage) {
        for (int tab = 0; tab < 7; tab++) {
            select(tab);
            rows(0);
            album.state(stage, "management-" + TABS.get(tab) + "-selected");
        }
    }

    private void conflict(Stage stage) {
        select(5);
        server.inRoom.conflicts =
                List.of(
                        new AttributeEntry(
                                "stage",
                                "night",
                                new UserId("ana"),
                                window.servers.now.toEpochMilli(),
                                false));
        window.fire("#add");
        album.dialog(window.front(), "attribute");
        TextField key = window.inFront(TextField.class, "#key");
        TextArea value = window.inFront(TextArea.class, "#value");
        Fx.run(() -> {
            key.setText("stage");
            value.setText("day");
        });
        window.fire("#set");
        album.state(stage, "management-attributes-conflict");
    }

    private void dialogs() {
        select(0);
        rows(1, 3, 4);
        dialog(CommandKey.MUTE, "mute");
        rows(3);
        dialog(CommandKey.BAN, "ban");
        rows(IntStream.range(0, 57).toArray());
        dialog(CommandKey.MUTE, "mute-many");
        press(CommandKey.MUTE);
        server.pause();
        window.fire("#act");
        album.dialog(window.front(), "mute-many-running");
        server.refuse(ErrorCode.STORE_REFUSED);
        Fx.run(server::answer);
        album.dialog(window.front(), "mute-many-failed");
        window.hideFront();
        server.accept();
        select(1);
        rows(0);
        dialog(CommandKey.MUTE, "mute-term");
        window.fire("#add");
        TextField ids = window.inFront(TextField.class, "#ids");
        TextField term = window.inFront(TextField.class, "#term");
        Fx.run(() -> {
            ids.setText("user-1 user-2");
            term.setText("31 d");
        });
        album.dialog(window.front(), "mute-by-id");
        window.hideFront();
    }

    private void states(Stage stage) {
        select(0);
        server.pause();
        rows(1, 2);
        press(CommandKey.MUTE_10_MINUTES);
        album.state(stage, "management-pending");
        Fx.run(server::answer);
        TextField filter = window.inFront(TextField.class, "#filter");
        Fx.run(() -> filter.setText("kim"));
        album.state(stage, "management-without-match");
        Fx.run(filter::clear);
        server.refuse(ErrorCode.STORE_REFUSED);
        window.fire("#refresh");
        album.state(stage, "management-not-refreshed");
        server.accept();
        loading(stage);
        empty();
        window.fire("#refresh");
        for (int tab = 0; tab < 7; tab++) {
            select(tab);
            album.state(stage, "management-" + TABS.get(tab) + "-empty");
        }
    }

    private void loading(Stage stage) {
        server.pause();
        window.fire("#refresh");
        Fx.run(window.servers::pass);
        album.state(stage, "management-loading");
        select(7);
        album.state(stage, "management-loading-settings");
        select(0);
        window.fire(".loading .button");
        album.state(stage, "management-cancelled");
        Fx.run(server::answer);
    }

    private void empty() {
        server.members = List.of();
        server.totalMembers = 0;
        server.mutes = List.of();
        server.bans = List.of();
        server.inRoom.allowed = List.of();
        server.inRoom.excepted = List.of();
        server.inRoom.attributes = List.of();
        server.everywhere.traffic = new MessageTraffic(List.of(), 100, 200, 100);
    }

    private void dialog(CommandKey command, String name) {
        press(command);
        album.dialog(window.front(), name);
        window.hideFront();
    }

    private void press(CommandKey command) {
        TableView<?> table = table();
        Fx.run(() -> table.fireEvent(Keys.pressed(command)));
    }

    private void select(int tab) {
        TabPane tabs = window.inFront(TabPane.class, "#tabs");
        Fx.run(() -> tabs.getSelectionModel().select(tab));
    }

    private void rows(int... rows) {
        TableView<?> table = table();
        Fx.run(() -> {
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().selectIndices(rows[0], rows);
        });
    }

    private TableView<?> table() {
        return window.inFront(TableView.class, "#table");
    }
}
