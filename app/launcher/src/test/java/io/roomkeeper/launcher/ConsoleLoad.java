package io.roomkeeper.launcher;

import io.roomkeeper.client.MemberClient;
import io.roomkeeper.client.MemberListener;
import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.console.shell.MainWindow;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServerSettings;

import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Shows a room in which so many messages a second are said, by real members of a real server, and
/// measures the window's frames: `mvn -q test-compile exec:exec@console-load`.
public final class ConsoleLoad {
    private static final RoomId ROOM = new RoomId("launch");
    private static final int MEMBERS = 20;
    private static final int WARM_UP_SECONDS = 10;

    private ConsoleLoad() {}

    /// Messages a second, and seconds.
    public static void main(String[] args) throws Exception {
        int rate = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        Path data = Files.createTempDirectory("roomkeeper-load-");
        var settings = ServerSettings.in(data).listening("127.0.0.1", 0, 0).withRateLimits(false);
        try (var server = RoomkeeperServer.start(settings);
                var background = Executors.newSingleThreadExecutor();
                var timer = Executors.newSingleThreadScheduledExecutor()) {
            List<MemberClient> members = members(server);
            Platform.startup(() -> {});
            Stage stage = show(server, background);
            var turn = new AtomicInteger();
            timer.scheduleAtFixedRate(
                    () -> say(members, turn.getAndIncrement()),
                    0,
                    TimeUnit.SECONDS.toNanos(1) / rate,
                    TimeUnit.NANOSECONDS);
            open(stage);
            measure(stage, seconds);
            timer.shutdownNow();
            onScreen(() -> {
                stage.hide();
                return true;
            });
        }
        Platform.exit();
    }

    private static List<MemberClient> members(RoomkeeperServer server) {
        var keys = server.credentials();
        var api = new ServerApiClient(server.operatorAddress(), keys.appKey(), keys.appSecret());
        api.createRoom(ROOM).join();
        List<MemberClient> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            var user = new UserId("user-" + i);
            var token = api.token(user, user.value()).join();
            var member = MemberClient.connect(server.memberAddress(), token, new Deaf()).join();
            member.join(ROOM, 0).join();
            members.add(member);
        }
        return members;
    }

    private record Deaf() implements MemberListener {
        @Override
        public void happened(MemberFrame.Event event) {}
    }

    private static void say(List<MemberClient> members, int turn) {
        String text = "message " + turn + " of a room that talks without a pause, as in a raid";
        var _ =
                members.get(turn % MEMBERS)
                        .send(ROOM, "RC:TxtMsg", "{\"content\":\"" + text + "\"}");
    }

    private static Stage show(RoomkeeperServer server, Executor background) {
        return onScreen(() -> {
            var connection = OwnConsole.on(server, background);
            Stage stage = new Stage();
            new MainWindow(connection, () -> {}).show(stage);
            connection.start(new Startup.Local());
            return stage;
        });
    }

    private static void open(Stage stage) throws InterruptedException {
        while (!onScreen(() -> opened(stage))) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean opened(Stage stage) {
        if (stage.getScene().lookup(".rooms #list") instanceof ListView<?> rooms
                && !rooms.getItems().isEmpty()) {
            rooms.getSelectionModel().select(0);
            rooms.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            KeyCode.ENTER,
                            false,
                            false,
                            false,
                            false));
            return true;
        }
        return false;
    }

    private static void measure(Stage stage, int seconds) throws InterruptedException {
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        long before = usedMegabytes();
        var frames = new FrameProbe();
        onScreen(() -> {
            frames.start();
            return true;
        });
        TimeUnit.SECONDS.sleep(seconds);
        String measured = onScreen(frames::result);
        int rows =
                onScreen(() ->
                        ((ListView<?>) stage.getScene().lookup("#list.messages"))
                                .getItems()
                                .size());
        System.out.println(measured);
        System.out.println(
                "rows "
                        + rows
                        + ", heap "
                        + before
                        + " MB before, "
                        + usedMegabytes()
                        + " MB after");
    }

    private static long usedMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static <T> T onScreen(Supplier<T> act) {
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
}
