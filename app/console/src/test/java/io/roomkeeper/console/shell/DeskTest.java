package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;
import static io.roomkeeper.console.common.FakeAuditCalls.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Accessible;
import io.roomkeeper.console.common.Clipped;
import io.roomkeeper.console.common.CommandKey;
import io.roomkeeper.console.common.Density;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Language;
import io.roomkeeper.console.common.Preferences;
import io.roomkeeper.console.common.Screenshot;
import io.roomkeeper.console.common.Seen;
import io.roomkeeper.console.connection.Startup;
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

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The screens of the rail, walked in every look: nothing is cut off, every control has a name, and
/// a picture of each is kept.
class DeskTest {
    private static final List<CommandKey> SCREENS =
            List.of(
                    CommandKey.SHOW_ROOMS,
                    CommandKey.SHOW_GLOBAL,
                    CommandKey.SHOW_AUDIT,
                    CommandKey.SHOW_SERVER);

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    light, ENGLISH, COMFORTABLE, 100
                    dark,  CHINESE, COMFORTABLE, 100
                    dark,  ENGLISH, COMPACT,     150
                    light, CHINESE, COMPACT,     150
                    """)
    void every_screen_is_whole_at_the_least_size(
            String theme, Language language, Density density, int text) {
        try (TestWindow window = new TestWindow(folder, theme, 960, 640)) {
            Preferences wanted = Preferences.get();
            Fx.run(() -> {
                wanted.languageProperty().set(language);
                wanted.densityProperty().set(density);
                wanted.textSizeProperty().set(text);
            });
            fill(window);
            window.start(new Startup.Local());
            Fx.run(() -> window.servers.happened(rooms(room("launch", 20), room("lobby", 3))));
            window.open(0);
            figures(window);
            for (CommandKey screen : SCREENS) {
                window.choose(screen);
                if (screen != CommandKey.SHOW_ROOMS) {
                    List<TabPane> panes = tabs(window);
                    int count = panes.isEmpty() ? 1 : panes.getFirst().getTabs().size();
                    for (int tab = 0; tab < count; tab++) {
                        int index = tab;
                        panes.forEach(pane -> Fx.run(() -> pane.getSelectionModel().select(index)));
                        look(window, screen.name() + index, theme, language, text);
                    }
                } else {
                    look(window, screen.name(), theme, language, text);
                }
            }
        } finally {
            Fx.run(() -> {
                Preferences.get().reset();
                Preferences.get().languageProperty().set(Language.ENGLISH);
            });
        }
    }

    private static void look(
            TestWindow window, String screen, String theme, Language language, int text) {
        String name =
                "desk-%s-%s-%s-%d"
                        .formatted(screen, theme, language, text)
                        .toLowerCase(Locale.ROOT);
        Fx.run(() -> Screenshot.save(window.scene(), name));
        if (!screen.equals(CommandKey.SHOW_ROOMS.name())) {
            assertThat(Fx.get(() -> Clipped.in(window.scene().getRoot()))).as(name).isEmpty();
        }
        assertThat(Fx.get(() -> Accessible.unnamed(window.scene().getRoot()))).as(name).isEmpty();
    }

    private static List<TabPane> tabs(TestWindow window) {
        return Fx.get(() ->
                window.scene().getRoot().lookupAll(".tab-pane").stream()
                        .map(TabPane.class::cast)
                        .filter(Seen::isSeen)
                        .toList());
    }

    private static void fill(TestWindow window) {
        FakeModeration server = window.servers.moderation;
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
                List.of(new KeptRooms.KeptRoom(room("lobby", 1_204), now - 90_000, "bo"));
        server.everywhere.types =
                new MessageTypes(List.of("chat:like"), 20, List.of("chat:gift"), 20);
        server.everywhere.switches =
                List.of(
                        new AppSettingsView.Switch("history", true, ""),
                        new AppSettingsView.Switch("attributes", true, ""),
                        new AppSettingsView.Switch("several-rooms", false, ""));
        server.auditLog.lines =
                List.of(
                        line(4, now, "ana", AuditAct.MUTE, "launch", "user-555"),
                        line(3, now - 9_000, "bo", AuditAct.RECALL, "lobby", "user-1"),
                        line(2, now - 80_000, "", AuditAct.DESTROY_ROOM, "old-3", ""),
                        line(1, now - 900_000, "bo", AuditAct.BAN, "lobby", "user-7"));
    }

    private static void figures(TestWindow window) {
        long now = window.servers.now.toEpochMilli();
        List<LiveSample> samples =
                IntStream.range(0, 120)
                        .filter(second -> second < 40 || second > 48)
                        .mapToObj(second ->
                                new LiveSample(
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
                                        now - 120))
                        .toList();
        Fx.run(() ->
                window.servers.happened(
                        new ConsoleEvent.Figures(samples),
                        new ConsoleEvent.Logged(
                                List.of(
                                        new LogEntry(now, "INFO", "server", "Listening"),
                                        new LogEntry(now, "WARN", "store", "The disk is slow")))));
    }
}
