package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.acted;
import static io.roomkeeper.console.common.Events.message;
import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Screenshot;
import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.protocol.console.UserCard;

import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Saves a picture of every screen, in both themes and at the usual and the least size.
class ScreenshotTest {
    private static final List<String> TALK =
            List.of(
                    "hello everyone",
                    "when does it start?",
                    "in ten minutes, I think",
                    "first time here, what is this about",
                    "the new lens, they will show how it is ground by hand and then answer"
                            + " questions for about an hour, it was the same last week",
                    "שלום לכולם",
                    "大家好，期待今晚的直播",
                    "can somebody post the link to the programme");

    @TempDir private Path folder;
    private String suffix = "";

    @ParameterizedTest
    @CsvSource({"light,1280,800", "dark,1280,800", "light,960,640", "dark,960,640"})
    void every_screen_can_be_looked_at(String theme, int width, int height) {
        suffix = "-" + theme + "-" + width;
        try (TestWindow window = new TestWindow(folder, theme, width, height)) {
            starting(window);
            roomList(window);
            dialogs(window);
            troubles(window);
        }
        assertThat(Path.of("target/screenshots/main" + suffix + ".png")).isNotEmptyFile();
    }

    private void starting(TestWindow window) {
        save(window, "beginnings");
        window.servers.refuse("Port 8420 is taken by another program. Stop it, then try again.");
        window.start(new Startup.Local());
        save(window, "failed");
        window.servers.refuse("");
        window.servers.slow();
        window.start(new Startup.Demo(DemoLoad.BUSY));
        save(window, "starting");
        Fx.run(window.servers::finish);
        Fx.run(() -> window.servers.happened(rooms()));
        save(window, "no-rooms");
    }

    private void roomList(TestWindow window) {
        Fx.run(() ->
                window.servers.happened(
                        rooms(
                                room("launch-stream", 18_311, 400, false),
                                room("lobby", 1_204),
                                room("voice-stage", 64, 0, true),
                                room("werewolf-7", 12))));
        save(window, "no-tab");
        window.open(1);
        window.open(0);
        Fx.run(() -> talk(window, 60));
        Fx.run(() ->
                window.servers.happened(
                        rooms(
                                room("launch-stream", 18_311, 460, false),
                                room("werewolf-7", 12, 9, false))));
        save(window, "main");
        ListView<?> list = window.find(ListView.class, "#list.messages");
        Fx.run(() -> list.getSelectionModel().selectIndices(52, 53, 56));
        Fx.run(() -> window.servers.happened(rooms(room("launch-stream", 18_311, 520, true))));
        Fx.run(() -> talk(window, 42));
        save(window, "held");
        Fx.run(() -> list.getSelectionModel().clearAndSelect(54));
        save(window, "selected");
        filtering(window);
        card(window, list);
        searching(window);
        Fx.run(() -> list.fireEvent(contextMenuRequest()));
        ContextMenu menu = window.contextMenu();
        Fx.run(() -> Screenshot.save(menu.getScene(), "context-menu" + suffix));
        Fx.run(menu::hide);
    }

    private void card(TestWindow window, ListView<?> list) {
        window.servers.moderation.users.card =
                empty ->
                        new UserCard(
                                empty.userId(),
                                "Kim",
                                true,
                                false,
                                false,
                                List.of(new RoomId("launch-stream"), new RoomId("lobby")),
                                null,
                                List.of(
                                        new UserCard.CardSanction(
                                                UserCard.Kind.MUTE,
                                                new SanctionEntry(
                                                        empty.userId(),
                                                        0,
                                                        Events.NOW.toEpochMilli() + 521_000,
                                                        "ana",
                                                        "spam link"))),
                                false,
                                true,
                                new UserCard.Counts(23, 0, 2, 1),
                                "Websocket",
                                IntStream.rangeClosed(1, 12)
                                        .mapToObj(i ->
                                                new HistoryMessage(
                                                        message(
                                                                "launch-stream",
                                                                i,
                                                                "user-555",
                                                                TALK.get(i % TALK.size())),
                                                        "Websocket"))
                                        .toList(),
                                List.of(),
                                List.of());
        Fx.run(() -> list.getSelectionModel().clearAndSelect(54));
        Fx.run(() -> list.fireEvent(Keys.pressed(CommandKey.CARD)));
        save(window, "card");
        Fx.run(() -> list.fireEvent(Keys.pressed(CommandKey.CLEAR)));
        Fx.run(() -> list.getSelectionModel().clearAndSelect(54));
    }

    private void searching(TestWindow window) {
        window.servers.moderation.messages.found =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> message("lobby", i, "user-" + i, TALK.get(i % TALK.size())))
                        .toList();
        window.choose(CommandKey.SEARCH);
        TextField words = window.find(TextField.class, ".search #words");
        Fx.run(() -> {
            words.setText("hello");
            words.fireEvent(new ActionEvent());
        });
        save(window, "search");
        window.choose(CommandKey.CLOSE_TAB);
    }

    private void filtering(TestWindow window) {
        window.choose(CommandKey.FILTER);
        TextField words = window.find(TextField.class, ".filter-bar #words");
        Fx.run(() -> words.setText("/buy|free/"));
        save(window, "filter");
        ToggleButton only = window.find(ToggleButton.class, ".filter-bar #only");
        Fx.run(only::fire);
        save(window, "filter-only");
        Fx.run(() -> words.setText("/(/"));
        save(window, "filter-wrong");
        Fx.run(() -> words.fireEvent(Keys.pressed(KeyCode.ESCAPE)));
    }

    private static ContextMenuEvent contextMenuRequest() {
        return new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 400, 300, false, null);
    }

    /// As many messages, with what else happens in a room between them.
    private static void talk(TestWindow window, int messages) {
        String room = "launch-stream";
        for (int i = 1; i <= messages; i++) {
            String who = i % 11 == 0 ? "user-555" : "user-" + i * 37 % 90;
            String what = i % 11 == 0 ? "BUY NOW http://spam.example" : TALK.get(i % TALK.size());
            window.servers.happened(said(room, i, who, what));
        }
        window.servers.happened(
                new ConsoleEvent.Message(
                        message(
                                room,
                                61,
                                "user-12",
                                "chat:gift",
                                "{\"gift\":\"rose\",\"count\":3}")),
                acted(room, AuditAct.MUTE, "user-555", "spam link"),
                acted(room, AuditAct.BAN, "user-7", "raid"),
                said(room, 62, "user-7", "free followers at example.com \u202Egnorw"),
                said(room, 63, "user-37", "thank you!"));
    }

    private void dialogs(TestWindow window) {
        dialog(window, CommandKey.CONNECT, "connect");
        dialog(window, CommandKey.NEW_ROOM, "new-room");
        dialog(window, CommandKey.DESTROY_ROOM, "destroy-room");
        dialog(window, CommandKey.SHORTCUTS, "shortcuts");
        dialog(window, CommandKey.ABOUT, "about");
    }

    private void dialog(TestWindow window, CommandKey command, String name) {
        window.choose(command);
        Stage dialog = window.dialog();
        Fx.run(() -> Screenshot.save(dialog.getScene(), name + suffix));
        Fx.run(dialog::hide);
    }

    private void troubles(TestWindow window) {
        window.servers.moderation.refuse(ErrorCode.STORE_REFUSED);
        window.choose(CommandKey.MUTE_ALL);
        save(window, "refused");
        Fx.run(window.find(Button.class, "#details")::fire);
        Stage trouble = window.dialog();
        Fx.run(() -> Screenshot.save(trouble.getScene(), "trouble" + suffix));
        Fx.run(trouble::hide);
        window.servers.moderation.accept();
        Fx.run(() -> window.servers.happened(said("lobby", 1, "user-1", "hello")));
        Fx.run(() ->
                window.servers.happened(
                        acted("launch-stream", AuditAct.DESTROY_ROOM, "", "show is over"),
                        new ConsoleEvent.Gone(new RoomId("launch-stream"))));
        save(window, "destroyed");
        Fx.run(() -> {
            window.servers.unreachable(true);
            window.servers.disconnect();
        });
        save(window, "lost");
        Fx.run(() -> window.servers.unreachable(false));
        Fx.run(window.find(Button.class, "#tryNow")::fire);
        Fx.run(() ->
                window.servers.happened(
                        new ConsoleEvent.Watching(
                                new RoomId("lobby"),
                                List.of(message("lobby", 213, "user-1", "welcome back")))));
        save(window, "back");
    }

    private void save(TestWindow window, String name) {
        Fx.run(() -> Screenshot.save(window.scene(), name + suffix));
    }
}
