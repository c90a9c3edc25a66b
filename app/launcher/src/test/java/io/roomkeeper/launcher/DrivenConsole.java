package io.roomkeeper.launcher;

import io.roomkeeper.client.MemberClient;
import io.roomkeeper.client.MemberListener;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.console.rooms.RoomItem;
import io.roomkeeper.console.shell.MainWindow;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServerSettings;

import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A console in a real window on a server of its own with real members, for programs that measure.
final class DrivenConsole implements AutoCloseable {
    private static final int MEMBERS = 20;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final RoomkeeperServer server;
    private final Stage stage;

    DrivenConsole() throws IOException {
        Path data = Files.createTempDirectory("roomkeeper-driven-");
        server =
                RoomkeeperServer.start(
                        ServerSettings.in(data).listening("127.0.0.1", 0, 0).withRateLimits(false));
        Platform.startup(() -> {});
        stage =
                onScreen(() -> {
                    var connection = OwnConsole.on(server, background);
                    Stage shown = new Stage();
                    new MainWindow(connection, data.resolve("console.properties"), () -> {})
                            .show(shown);
                    connection.start(new Startup.Local());
                    return shown;
                });
    }

    /// Makes the room, and members in it.
    Speakers speakers(RoomId room) {
        var keys = server.credentials();
        var api = new ServerApiClient(server.operatorAddress(), keys.appKey(), keys.appSecret());
        api.createRoom(room).join();
        return new Speakers(
                room,
                IntStream.range(0, MEMBERS)
                        .mapToObj(i -> {
                            var user = new UserId(room + "-" + i);
                            var token = api.token(user, user.value()).join();
                            var member =
                                    MemberClient.connect(server.memberAddress(), token, new Deaf())
                                            .join();
                            member.join(room, 0).join();
                            return member;
                        })
                        .toList());
    }

    /// Opens the room's tab once it is listed.
    void open(RoomId room) {
        await(() -> rowOf(room) >= 0);
        onScreen(() -> {
            rooms().getSelectionModel().clearAndSelect(rowOf(room));
            rooms().fireEvent(pressed(KeyCode.ENTER));
            return true;
        });
    }

    private ListView<?> rooms() {
        return (ListView<?>) stage.getScene().lookup(".rooms #list");
    }

    private int rowOf(RoomId room) {
        List<?> rows = rooms() == null ? List.of() : rooms().getItems();
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row) instanceof RoomItem item && item.id().equals(room))
                .findFirst()
                .orElse(-1);
    }

    /// Chooses the command of that name from the menus.
    void choose(String command) {
        onScreen(() -> {
            var menus = (MenuBar) stage.getScene().lookup("#menus");
            menus.getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> command.equals(item.getId()))
                    .forEach(MenuItem::fire);
            return true;
        });
    }

    ListView<?> messages() {
        return (ListView<?>) stage.getScene().lookup("#list.messages");
    }

    Stage stage() {
        return stage;
    }

    /// Asks `condition` on the FX thread until it holds.
    void await(BooleanSupplier condition) {
        try {
            while (!onScreen(condition::getAsBoolean)) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyEvent pressed(KeyCode key) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
    }

    /// What `act` returns on the FX thread.
    static <T> T onScreen(Supplier<T> act) {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(act.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }

    private record Deaf() implements MemberListener {
        @Override
        public void happened(MemberFrame.Event event) {}
    }

    @Override
    public void close() {
        onScreen(() -> {
            stage.hide();
            return true;
        });
        background.close();
        server.close();
        Platform.exit();
    }
}
