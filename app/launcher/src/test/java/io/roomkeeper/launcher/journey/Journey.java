package io.roomkeeper.launcher.journey;

import io.roomkeeper.client.AuditQuery;
import io.roomkeeper.client.ModerationListener;
import io.roomkeeper.client.ModeratorClient;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.console.chat.ChatRow;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.console.shell.MainWindow;
import io.roomkeeper.launcher.OwnConsole;
import io.roomkeeper.launcher.Talker;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.AuditLine;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServerSettings;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A moderator at the real window, on a real server with one room and real members.
abstract class Journey {
    static final RoomId ROOM = new RoomId("launch");
    private static final int PATIENCE_SECONDS = 30;

    @TempDir Path folder;

    final FxRobot robot = new FxRobot();
    private final List<Talker> members = new ArrayList<>();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private RoomkeeperServer server;
    private Stage stage;

    @BeforeEach
    void a_console_on_a_server_with_one_room() throws TimeoutException {
        server =
                RoomkeeperServer.start(
                        ServerSettings.in(folder.resolve("data"))
                                .listening("127.0.0.1", 0, 0)
                                .withRateLimits(false));
        now(api().createRoom(ROOM));
        FxToolkit.registerPrimaryStage();
        stage = ask(Stage::new);
        robot.interact(() -> {
            var connection = OwnConsole.on(server, background);
            new MainWindow(connection, folder.resolve("console.properties"), () -> {}).show(stage);
            startup().ifPresent(connection::start);
        });
    }

    @AfterEach
    void stop() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        members.forEach(Talker::close);
        background.close();
        server.close();
    }

    /// What the console connects to by itself.
    Optional<Startup> startup() {
        return Optional.of(new Startup.Local());
    }

    RoomkeeperServer server() {
        return server;
    }

    ServerApiClient api() {
        var keys = server.credentials();
        return new ServerApiClient(server.operatorAddress(), keys.appKey(), keys.appSecret());
    }

    /// A member of the room.
    Talker member(String name) {
        var member = new Talker(server.memberAddress(), api(), name);
        members.add(member);
        member.join(ROOM);
        return member;
    }

    /// Opens the room by keyboard.
    void openRoom() {
        await(() -> list(".rooms #list") != null && !list(".rooms #list").getItems().isEmpty());
        // where there is no window manager, nobody gives the focus back after a dialog
        robot.interact(stage::requestFocus);
        press(KeyCode.SHORTCUT, KeyCode.K);
        write(ROOM.value());
        robot.type(KeyCode.ENTER);
        await(() -> list("#list.messages") != null && list("#list.messages").isFocused());
    }

    /// Selects the row that says `text`, once it is there.
    void selectMessage(String text) {
        await(() -> rowOf(text) >= 0);
        robot.interact(() -> {
            list("#list.messages").getSelectionModel().clearAndSelect(rowOf(text));
            list("#list.messages").requestFocus();
        });
    }

    /// Writes into the window in front.
    void write(String text) {
        robot.targetWindow(ask(this::front)).write(text);
    }

    /// Presses these keys together.
    void press(KeyCode... keys) {
        robot.push(keys);
    }

    /// Chooses the command of that name from the menus.
    void choose(String command) {
        robot.interact(() -> {
            var menus = (MenuBar) stage.getScene().lookup("#menus");
            menus.getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> command.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
    }

    /// Waits until the window in front has a node like that which can be seen, and returns it.
    <T extends Node> T find(Class<T> type, String selector) {
        await(() -> seen(front(), selector).anyMatch(type::isInstance));
        return type.cast(
                ask(() ->
                        seen(front(), selector)
                                .filter(type::isInstance)
                                .findFirst()
                                .orElseThrow()));
    }

    /// Waits until some window shows a text with `part` in it.
    void awaitText(String part) {
        await(() -> shown(part));
    }

    /// Whether some window shows a text with `part` in it.
    boolean shows(String part) {
        return ask(() -> shown(part));
    }

    private boolean shown(String part) {
        return windows()
                .flatMap(window -> seen(window, "*"))
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .anyMatch(text -> text.contains(part));
    }

    /// Waits until a dialog or second window is there, and returns it.
    Stage awaitWindow() {
        await(() -> !front().equals(stage));
        return ask(this::front);
    }

    void awaitOnlyMainWindow() {
        await(() -> front().equals(stage));
    }

    /// The window that was opened last.
    Stage front() {
        return windows().reduce((_, later) -> later).orElseThrow();
    }

    ListView<?> list(String selector) {
        return (ListView<?>) stage.getScene().lookup(selector);
    }

    /// What moderators did in the room, newest first.
    List<AuditEntry> audited() {
        return auditLog().stream().map(AuditLine::entry).toList();
    }

    List<AuditLine> auditLog() {
        try (var moderator = owner()) {
            return now(moderator.auditLog().find(AuditQuery.of(ROOM), 0, 100)).lines();
        }
    }

    /// A connection of the server's owner.
    ModeratorClient owner() {
        return now(
                ModeratorClient.connect(
                        server.operatorAddress(), server.credentials().consoleKey(), new Deaf()));
    }

    /// Waits until `condition` holds on the FX thread.
    void await(Callable<Boolean> condition) {
        awaitOnServer(() -> ask(condition));
    }

    /// Waits until `condition`, which asks the server, holds.
    void awaitOnServer(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about in time", e);
        }
    }

    static <T> T ask(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000L, question);
    }

    static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private int rowOf(String text) {
        var rows = list("#list.messages").getItems();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) instanceof ChatRow.Said said && said.line().equals(text)) {
                return row;
            }
        }
        return -1;
    }

    private Stream<Stage> windows() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(Stage::isShowing)
                .filter(window -> window.getScene() != null);
    }

    private static Stream<Node> seen(Stage window, String selector) {
        return window.getScene().getRoot().lookupAll(selector).stream().filter(Journey::isSeen);
    }

    private static boolean isSeen(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .allMatch(Node::isVisible);
    }

    private record Deaf() implements ModerationListener {
        @Override
        public void happened(ConsoleEvent event) {}

        @Override
        public void disconnected(String why) {}
    }
}
