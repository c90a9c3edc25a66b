package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.chat.ChatRow;
import io.roomkeeper.console.connection.ConnectionViewModel;
import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.console.connection.LocalPlace;
import io.roomkeeper.console.connection.LocalServers;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.console.shell.MainWindow;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.access.CredentialsFile;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A console whose server is killed, and started again elsewhere while the console cannot reach it.
class OutageJourneyTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final int PATIENCE_SECONDS = 30;

    /// More than the server tells by itself when a console comes back.
    private static final int MISSED = 120;

    @TempDir Path folder;

    private final FxRobot robot = new FxRobot();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private ServerProcess server;
    private Detour way;
    private Stage stage;

    @BeforeEach
    void a_console_on_a_server_with_one_message() throws Exception {
        server = ServerProcess.start(folder.resolve("data"));
        server.api().createRoom(ROOM).join();
        way = new Detour(server.operators);
        String key = new CredentialsFile(folder.resolve("data")).open().consoleKey();
        FxToolkit.registerPrimaryStage();
        var connection = new ConnectionViewModel(new NoServers(), OwnConsole.wiring(background));
        stage = WaitForAsyncUtils.asyncFx(() -> new Stage()).get();
        robot.interact(() -> {
            new MainWindow(connection, folder.resolve("console.properties"), () -> {}).show(stage);
            connection.start(new Startup.Remote(way.address(), key));
        });
        await(() -> list(".rooms #list") != null && list(".rooms #list").getItems().size() == 1);
        robot.interact(() -> {
            list(".rooms #list").getSelectionModel().select(0);
            list(".rooms #list").requestFocus();
        });
        robot.type(KeyCode.ENTER);
        await(() -> list("#list.messages") != null);
        say(1, 1);
        await(() -> said().equals(List.of("message 1")));
    }

    @AfterEach
    void stop() throws Exception {
        robot.interact(() -> stage.hide());
        background.close();
        way.close();
        server.close();
    }

    @Test
    void it_says_so_and_stays_readable_and_brings_back_what_was_missed() throws Exception {
        server.kill();
        await(() -> visible("#lost"));
        assertThat(text("#lostText")).startsWith("Connection lost");
        assertThat(said()).containsExactly("message 1");
        assertThat(stage.getScene().lookup("#muteAll").isDisabled()).isTrue();

        server = ServerProcess.start(folder.resolve("data"));
        say(2, MISSED + 1);
        way.lead(server.operators);
        await(() -> !visible("#lost") && visible("#loadMissed"));
        assertThat(text("#backText")).isEqualTo("Back. " + MISSED + " messages were missed.");
        assertThat(stage.getScene().lookup("#muteAll").isDisabled()).isFalse();
        robot.interact(() -> ((Button) stage.getScene().lookup("#loadMissed")).fire());
        await(() ->
                said().equals(
                                IntStream.rangeClosed(1, MISSED + 1)
                                        .mapToObj(i -> "message " + i)
                                        .toList()));
        assertThat(visible("#back")).isFalse();
    }

    private void say(int first, int last) {
        try (var kim = new Talker(server.members, server.api(), "kim")) {
            kim.join(ROOM);
            for (int i = first; i <= last; i++) {
                kim.say(ROOM, "message " + i);
            }
        }
    }

    private List<String> said() {
        return list("#list.messages").getItems().stream()
                .filter(ChatRow.Said.class::isInstance)
                .map(row -> ((ChatRow.Said) row).line())
                .toList();
    }

    private ListView<?> list(String selector) {
        return (ListView<?>) stage.getScene().lookup(selector);
    }

    private boolean visible(String selector) {
        Node node = stage.getScene().lookup(selector);
        return node != null && node.isVisible();
    }

    private String text(String selector) {
        return ((Label) stage.getScene().lookup(selector)).getText();
    }

    private void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private static final class NoServers implements LocalServers {
        @Override
        public LocalPlace usual() {
            return new LocalPlace(0, Path.of(""));
        }

        @Override
        public Running start(LocalPlace place) {
            throw new AssertionError("no server was to be started here");
        }

        @Override
        public Running startDemo(DemoLoad load) {
            throw new AssertionError("no demo was asked for");
        }
    }
}
