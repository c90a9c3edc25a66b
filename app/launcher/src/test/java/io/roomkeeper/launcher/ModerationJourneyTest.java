package io.roomkeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.roomkeeper.client.AuditQuery;
import io.roomkeeper.client.ModerationListener;
import io.roomkeeper.client.ModeratorClient;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.console.chat.ChatRow;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.console.shell.MainWindow;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServerSettings;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
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

/// A moderator at the real window, a real server, two real members.
class ModerationJourneyTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final int PATIENCE_SECONDS = 20;

    @TempDir Path data;

    private final FxRobot robot = new FxRobot();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private RoomkeeperServer server;
    private Stage stage;

    private static RoomkeeperServer started(Path data) {
        return RoomkeeperServer.start(ServerSettings.in(data).listening("127.0.0.1", 0, 0));
    }

    private ServerApiClient api() {
        var keys = server.credentials();
        return new ServerApiClient(server.operatorAddress(), keys.appKey(), keys.appSecret());
    }

    private Talker member(String name) {
        return new Talker(server.memberAddress(), api(), name);
    }

    @BeforeEach
    void a_console_on_a_server_with_one_room() throws Exception {
        server = started(data);
        api().createRoom(ROOM).join();
        FxToolkit.registerPrimaryStage();
        stage = WaitForAsyncUtils.asyncFx(() -> new Stage()).get();
        robot.interact(() -> {
            var connection = OwnConsole.on(server, background);
            stage = new Stage();
            new MainWindow(connection, data.resolve("console.properties"), () -> {}).show(stage);
            connection.start(new Startup.Local());
        });
    }

    @AfterEach
    void stop() {
        robot.interact(() -> stage.hide());
        background.close();
        server.close();
    }

    private void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private ListView<?> list(String selector) {
        return (ListView<?>) stage.getScene().lookup(selector);
    }

    private boolean shows(String text) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(label -> ((Labeled) label).getText())
                .anyMatch(shown -> shown != null && shown.contains(text));
    }

    private void openRoom() throws Exception {
        await(() -> list(".rooms #list") != null && list(".rooms #list").getItems().size() == 1);
        robot.interact(() -> {
            list(".rooms #list").getSelectionModel().select(0);
            list(".rooms #list").requestFocus();
        });
        robot.type(KeyCode.ENTER);
        await(() -> list("#list.messages") != null);
    }

    private void selectMessage(String text) throws Exception {
        await(() -> shows(text));
        robot.interact(() -> {
            var messages = list("#list.messages");
            messages.getSelectionModel().clearAndSelect(rowOf(text, messages.getItems()));
            messages.requestFocus();
        });
    }

    // Not simply the last row: joins are told a moment later, in a row of their own.
    private static int rowOf(String text, List<?> rows) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) instanceof ChatRow.Said said && said.line().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("no row says " + text);
    }

    @Test
    void a_muted_member_is_silenced_a_banned_one_removed_and_both_outlive_a_restart()
            throws Exception {
        try (var kim = member("kim");
                var host = member("host")) {
            openRoom();
            kim.join(ROOM);
            host.join(ROOM);
            kim.say(ROOM, "buy now");
            assertThat(host.next())
                    .isInstanceOfSatisfying(
                            MemberFrame.Message.class,
                            message -> assertThat(message.senderUserId()).isEqualTo(kim.user));

            selectMessage("buy now");
            robot.type(KeyCode.DIGIT2);
            assertThat(host.next()).isInstanceOf(MemberFrame.Notice.class);
            assertThat(Talker.refused(() -> kim.say(ROOM, "again")))
                    .isEqualTo(ErrorCode.MEMBER_MUTED);

            robot.type(KeyCode.B);
            await(() -> robot.lookup("#act").tryQuery().isPresent());
            robot.interact(() -> robot.lookup("#act").queryButton().fire());
            assertThat(host.next()).isInstanceOf(MemberFrame.Notice.class);
            assertThat(Talker.refused(() -> kim.join(ROOM))).isEqualTo(ErrorCode.MEMBER_BANNED);
            host.say(ROOM, "thank you");
        }
        server.close();
        server = started(data);
        try (var kim = member("kim")) {
            assertThat(Talker.refused(() -> kim.join(ROOM))).isEqualTo(ErrorCode.MEMBER_BANNED);
            assertThat(api().muted(ROOM).join()).isEqualTo(List.of(kim.user));
            assertAudited();
        }
    }

    /// Who did what to whom can be read back through the console API.
    private void assertAudited() throws Exception {
        try (var moderator =
                ModeratorClient.connect(
                                server.operatorAddress(),
                                server.credentials().consoleKey(),
                                new Deaf())
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            var lines = moderator.auditLog().find(AuditQuery.of(ROOM), 0, 10).join().lines();
            assertThat(lines)
                    .extracting(line -> line.entry().act(), line -> line.entry().subject())
                    .containsExactly(
                            tuple(AuditAct.BAN, "kim"),
                            tuple(AuditAct.MUTE, "kim"),
                            tuple(AuditAct.CREATE_ROOM, ""));
            assertThat(lines.getFirst().entry().by()).isEqualTo("owner");
            assertThat(lines.getFirst().entry().until())
                    .isGreaterThan(lines.getFirst().entry().time());
        }
    }

    private static final class Deaf implements ModerationListener {
        @Override
        public void happened(ConsoleEvent event) {}

        @Override
        public void disconnected(String why) {}
    }
}
