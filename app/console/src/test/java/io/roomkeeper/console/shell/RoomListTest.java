package io.roomkeeper.console.shell;

import static io.roomkeeper.console.common.Events.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.Fx;
import io.roomkeeper.console.common.Screenshot;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A journey by keyboard through more rooms than the console is told of.
class RoomListTest {
    private static final int ALL = 2_500;

    private final FxRobot robot = new FxRobot();

    @TempDir private Path folder;

    private static List<RoomSummary> rooms(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> room("room-%05d".formatted(i), Math.max(0, 40 - i)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void rooms_beyond_those_told_are_loaded_searched_and_opened(String theme) {
        try (TestWindow window = new TestWindow(folder, theme, 960, 640)) {
            connect(window);
            assertThat(label(window, "#total")).isEqualTo("2,500");
            assertThat(label(window, "#restText"))
                    .isEqualTo("1,000 of 2,500 rooms. Type to search, or load more.");
            save(window, "many-rooms-" + theme);
            search(window);
            save(window, "many-rooms-found-" + theme);
            open(window);
            load(window);
        }
    }

    private static void connect(TestWindow window) {
        window.servers.moderation.rooms = rooms(ALL);
        window.start(new Startup.Local());
        List<RoomSummary> told = rooms(1_000);
        Fx.run(() ->
                window.servers.happened(
                        new ConsoleEvent.Rooms(told, told.getLast().chatroomId(), ALL)));
    }

    private void load(TestWindow window) {
        ListView<?> list = list(window);
        Fx.run(list::requestFocus);
        robot.type(KeyCode.TAB, KeyCode.SPACE);
        assertThat(label(window, "#restText")).startsWith("2,001 of 2,500 rooms.");
        robot.type(KeyCode.SPACE);
        assertThat(list.getItems()).hasSize(ALL);
        assertThat(window.find(Node.class, ".rooms .rest").isVisible()).isFalse();
        assertThat(list.isFocused()).isTrue();
    }

    private void search(TestWindow window) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("room-0234");
        assertThat(list(window).getItems()).isEmpty();
        Fx.run(() -> window.servers.pass());
        assertThat(list(window).getItems()).hasSize(10);
        assertThat(window.servers.moderation.calls).endsWith("rooms after null, 100 room-0234");
    }

    private void open(TestWindow window) {
        robot.type(KeyCode.ENTER);
        assertThat(label(window, ".chatroom #name")).isEqualTo("room-02340");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.type(KeyCode.ESCAPE);
        assertThat(window.find(TextField.class, ".rooms #filter").getText()).isEmpty();
        assertThat(list(window).getItems()).hasSize(1_001);
    }

    private static ListView<?> list(TestWindow window) {
        return window.find(ListView.class, ".rooms #list");
    }

    private static String label(TestWindow window, String selector) {
        Label label = window.find(Label.class, selector);
        return Fx.get(label::getText);
    }

    private static void save(TestWindow window, String name) {
        Fx.run(() -> Screenshot.save(window.scene(), name));
    }
}
