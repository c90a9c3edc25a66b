package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.acted;
import static io.roomkeeper.console.common.Events.message;
import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.Events.said;
import static io.roomkeeper.console.common.FakeAuditCalls.line;

import io.roomkeeper.console.common.Album;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Events;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.NoteEntry;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.protocol.console.UserCard;

import javafx.event.ActionEvent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;

import java.util.List;
import java.util.stream.IntStream;

/// The main window from the start to a busy room, with filter, user card and search.
final class RoomScreens {
    static final List<String> TALK =
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
    private static final String ROOM = "launch-stream";

    private final TestWindow window;
    private final Album album;

    RoomScreens(TestWindow window, Album album) {
        this.window = window;
        this.album = album;
    }

    void show() {
        starting();
        openRoom();
        ListView<?> list = window.find(ListView.class, "#list.messages");
        holding(list);
        filtering();
        card(list);
        searching();
        Fx.run(() -> list.fireEvent(contextMenuRequest()));
        ContextMenu menu = window.contextMenu();
        album.picture(menu.getScene(), "context-menu");
        Fx.run(menu::hide);
    }

    private void starting() {
        window.servers.refuse("Port 8420 is taken by another program. Stop it, then try again.");
        window.start(new Startup.Local());
        state("start-failed");
        window.servers.refuse("");
        window.servers.slow();
        window.start(new Startup.Demo(DemoLoad.BUSY));
        state("starting");
        Fx.run(window.servers::finish);
        Fx.run(() -> window.servers.happened(rooms()));
        state("no-rooms");
    }

    private void openRoom() {
        Fx.run(() ->
                window.servers.happened(
                        rooms(
                                room(ROOM, 18_311, 400, false),
                                room("lobby", 1_204),
                                room("voice-stage", 64, 0, true),
                                room("werewolf-7", 12))));
        state("no-tab");
        window.open(1);
        state("nothing-said");
        window.open(0);
        Fx.run(() -> talk(60));
        Fx.run(() ->
                window.servers.happened(
                        rooms(room(ROOM, 18_311, 460, false), room("werewolf-7", 12, 9, false))));
        album.large(window.stage, "main");
        save("main");
    }

    private void holding(ListView<?> list) {
        Fx.run(() -> list.getSelectionModel().selectIndices(52, 53, 56));
        Fx.run(() -> window.servers.happened(rooms(room(ROOM, 18_311, 520, true))));
        Fx.run(() -> talk(42));
        save("held-several-mute-all");
        Fx.run(() -> window.servers.happened(rooms(room(ROOM, 18_311, 520, false))));
        Fx.run(() -> list.getSelectionModel().clearAndSelect(54));
        state("selected");
    }

    private void filtering() {
        window.choose(CommandKey.FILTER);
        TextField words = window.find(TextField.class, ".filter-bar #words");
        Fx.run(() -> words.setText("/buy|free/"));
        save("filter");
        window.fire(".filter-bar #only");
        state("filter-only");
        Fx.run(() -> words.setText("zebra"));
        state("filter-without-match");
        Fx.run(() -> words.setText("/(/"));
        state("filter-wrong");
        Fx.run(() -> words.fireEvent(Keys.pressed(KeyCode.ESCAPE)));
    }

    private void card(ListView<?> list) {
        window.servers.moderation.users.card = RoomScreens::known;
        Fx.run(() -> list.getSelectionModel().clearAndSelect(54));
        Fx.run(() -> list.fireEvent(Keys.pressed(CommandKey.CARD)));
        save("card");
        TabPane tabs = window.inFront(TabPane.class, ".user-card .tab-pane");
        Fx.run(() -> tabs.getSelectionModel().select(1));
        state("card-history");
        Fx.run(() -> tabs.getSelectionModel().select(2));
        state("card-notes");
        Fx.run(() -> list.fireEvent(Keys.pressed(CommandKey.CLEAR)));
        Fx.run(() -> list.getSelectionModel().clearAndSelect(54));
    }

    private static UserCard known(UserCard empty) {
        long now = Events.NOW.toEpochMilli();
        return new UserCard(
                empty.userId(),
                "Kim",
                true,
                false,
                false,
                List.of(new RoomId(ROOM), new RoomId("lobby")),
                null,
                List.of(
                        new UserCard.CardSanction(
                                UserCard.Kind.MUTE,
                                new SanctionEntry(
                                        empty.userId(), 0, now + 521_000, "ana", "spam link"))),
                false,
                true,
                new UserCard.Counts(23, 0, 2, 1),
                "Websocket",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(i ->
                                new HistoryMessage(
                                        message(ROOM, i, "user-555", TALK.get(i % TALK.size())),
                                        "Websocket"))
                        .toList(),
                List.of(line(1, now, "ana", AuditAct.MUTE, ROOM, "user-555")),
                List.of(new NoteEntry(empty.userId(), 1, now, "bo", "asked twice to stop")));
    }

    private void searching() {
        window.choose(CommandKey.SEARCH);
        state("search-empty");
        window.servers.moderation.messages.found =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> message("lobby", i, "user-" + i, TALK.get(i % TALK.size())))
                        .toList();
        window.servers.moderation.messages.recalls =
                List.of(Events.recall("lobby", 31, "ana", "user-2", "uid-2", true));
        TextField words = window.find(TextField.class, ".search #words");
        Fx.run(() -> {
            words.setText("hello");
            words.fireEvent(new ActionEvent());
        });
        ListView<?> found = window.find(ListView.class, ".search #list");
        Fx.run(() -> found.getSelectionModel().selectIndices(2, 3));
        save("search");
        TabPane tabs = window.find(TabPane.class, "#tabs");
        Fx.run(() -> tabs.getTabs().removeLast());
    }

    private static ContextMenuEvent contextMenuRequest() {
        return new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 400, 300, false, null);
    }

    /// As many messages, with what else happens in a room between them.
    private void talk(int messages) {
        for (int i = 1; i <= messages; i++) {
            String who = i % 11 == 0 ? "user-555" : "user-" + i * 37 % 90;
            String what = i % 11 == 0 ? "BUY NOW http://spam.example" : TALK.get(i % TALK.size());
            window.servers.happened(said(ROOM, i, who, what));
        }
        window.servers.happened(
                new ConsoleEvent.Message(
                        message(
                                ROOM,
                                61,
                                "user-12",
                                "chat:gift",
                                "{\"gift\":\"rose\",\"count\":3}")),
                acted(ROOM, AuditAct.MUTE, "user-555", "spam link"),
                acted(ROOM, AuditAct.BAN, "user-7", "raid"),
                said(ROOM, 62, "user-7", "free followers at example.com \u202Egnorw"),
                said(ROOM, 63, "user-37", "thank you!"));
    }

    private void state(String name) {
        album.state(window.stage, name);
    }

    private void save(String name) {
        album.window(window.stage, name);
    }
}
