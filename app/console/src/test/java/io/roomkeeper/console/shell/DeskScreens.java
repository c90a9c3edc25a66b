package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.FakeAuditCalls.line;

import io.roomkeeper.console.common.Album;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AppSettingsView;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.GlobalSanctionEntry;
import io.roomkeeper.protocol.console.KeptRooms;
import io.roomkeeper.protocol.console.LiveSample;
import io.roomkeeper.protocol.console.LogEntry;
import io.roomkeeper.protocol.console.MessageTypes;
import io.roomkeeper.protocol.console.SanctionEntry;

import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What the rail leads to beside the rooms: Global, the audit log and the server; empty, refused
/// and filled.
final class DeskScreens {
    private static final List<String> GLOBAL =
            List.of("mutes", "kept", "types", "moderators", "reasons");
    private static final List<String> SERVER =
            List.of("live", "place", "services", "settings", "log");

    private final TestWindow window;
    private final Album album;
    private final FakeModeration server;

    DeskScreens(TestWindow window, Album album) {
        this.window = window;
        this.album = album;
        server = window.servers.moderation;
    }

    void show() {
        services();
        window.choose(CommandKey.SHOW_GLOBAL);
        emptyTabs("global", GLOBAL);
        window.choose(CommandKey.SHOW_AUDIT);
        state("audit-empty");
        window.choose(CommandKey.SHOW_SERVER);
        emptyTabs("server", SERVER);
        fill();
        refused();
        window.choose(CommandKey.SHOW_GLOBAL);
        loading();
        refresh();
        tabs("global", GLOBAL);
        audit();
        figures();
        window.choose(CommandKey.SHOW_SERVER);
        tabs("server", SERVER);
    }

    private void loading() {
        server.pause();
        refresh();
        Fx.run(window.servers::pass);
        state("global-loading");
        Fx.run(server::answer);
    }

    private void refused() {
        server.refuse(ErrorCode.STORE_REFUSED);
        window.choose(CommandKey.SHOW_GLOBAL);
        refresh();
        state("global-refused");
        window.choose(CommandKey.SHOW_AUDIT);
        lookFor("kim");
        state("audit-refused");
        server.accept();
        lookFor("nobody");
        state("audit-without-match");
        lookFor("");
    }

    /// Searches the audit log, which begins when nothing more is written for a moment.
    private void lookFor(String text) {
        TextField words = window.inFront(TextField.class, ".audit #text");
        int before = server.calls.size();
        Fx.run(() -> words.setText(text));
        Fx.await(() -> server.calls.size() > before);
    }

    private void refresh() {
        TabPane tabs = window.inFront(TabPane.class, ".global .tab-pane");
        Fx.run(() -> tabs.fireEvent(Keys.pressed(CommandKey.REFRESH)));
    }

    private void audit() {
        window.choose(CommandKey.SHOW_AUDIT);
        TableView<?> lines = window.inFront(TableView.class, ".audit #table");
        Fx.run(() -> lines.getSelectionModel().select(0));
        album.window(window.stage, "audit");
        server.refuse(ErrorCode.STORE_REFUSED, "undo");
        Fx.run(() -> lines.fireEvent(Keys.pressed(CommandKey.UNDO_LINE)));
        state("audit-not-undone");
        server.accept();
    }

    private void tabs(String screen, List<String> names) {
        tabs(screen, names, name -> album.window(window.stage, name));
    }

    private void emptyTabs(String screen, List<String> names) {
        tabs(screen, names, name -> state(name + "-empty"));
    }

    private void tabs(String screen, List<String> names, Consumer<String> take) {
        TabPane tabs = window.inFront(TabPane.class, "." + screen + " .tab-pane");
        for (int tab = 0; tab < names.size(); tab++) {
            int index = tab;
            Fx.run(() -> tabs.getSelectionModel().select(index));
            take.accept(screen + "-" + names.get(tab));
        }
        Fx.run(() -> tabs.getSelectionModel().select(0));
    }

    private void state(String name) {
        album.state(window.stage, name);
    }

    private void services() {
        server.everywhere.switches =
                List.of(
                        new AppSettingsView.Switch("history", true, ""),
                        new AppSettingsView.Switch("attributes", true, ""),
                        new AppSettingsView.Switch("several-rooms", false, ""));
        server.everywhere.recentTypes = List.of("RC:TxtMsg", "chat:gift");
        server.everywhere.blockedWords = List.of("followers", "free");
        server.everywhere.replacedWords = Map.of("spam", "***");
    }

    private void fill() {
        long now = window.servers.now.toEpochMilli();
        server.everywhere.mutes =
                List.of(
                        new GlobalSanctionEntry(
                                new SanctionEntry(
                                        new UserId("user-90"),
                                        now - 60_000,
                                        now + 900_000,
                                        "ana",
                                        "raid"),
                                2));
        server.everywhere.kept =
                List.of(
                        new KeptRooms.KeptRoom(
                                room("lobby", 1_204), now - 2_000, now - 90_000, "bo"));
        server.everywhere.types =
                new MessageTypes(List.of("chat:like"), 20, List.of("chat:gift"), 20);
        server.auditLog.lines =
                List.of(
                        line(4, now, "ana", AuditAct.MUTE, "launch", "user-555"),
                        line(3, now - 9_000, "bo", AuditAct.RECALL, "lobby", "user-1"),
                        line(2, now - 80_000, "", AuditAct.DESTROY_ROOM, "old-3", ""),
                        line(1, now - 900_000, "bo", AuditAct.BAN, "lobby", "user-7"));
    }

    /// Two minutes with a gap in them.
    private void figures() {
        long now = window.servers.now.toEpochMilli();
        List<LiveSample> samples =
                IntStream.range(0, 120)
                        .filter(second -> second < 40 || second > 48)
                        .mapToObj(second -> sample(now, second))
                        .toList();
        Fx.run(() ->
                window.servers.happened(
                        new ConsoleEvent.Figures(samples),
                        new ConsoleEvent.Logged(
                                List.of(
                                        new LogEntry(now, "INFO", "server", "Listening"),
                                        new LogEntry(now, "WARN", "store", "The disk is slow")))));
    }

    private static LiveSample sample(long now, int second) {
        return new LiveSample(
                now + (second - 120) * 1_000L,
                150 + (long) (60 * Math.sin(second / 9.0)),
                18_000 + second * 3L,
                18_402,
                6,
                0.003 * (second % 20) / 10,
                4,
                15 + second % 9,
                312_000_000,
                1_024_000_000,
                41_000_000,
                now - 120);
    }
}
