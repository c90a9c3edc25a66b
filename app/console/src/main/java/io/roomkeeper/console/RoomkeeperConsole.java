package io.roomkeeper.console;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.client.ModerationListener;
import io.roomkeeper.client.ModeratorClient;
import io.roomkeeper.client.ServerAddress;
import io.roomkeeper.console.connection.ConnectionViewModel;
import io.roomkeeper.console.connection.KeyRing;
import io.roomkeeper.console.connection.LocalServers;
import io.roomkeeper.console.connection.ServerOpener;
import io.roomkeeper.console.connection.Startup;
import io.roomkeeper.console.connection.Wiring;
import io.roomkeeper.console.shell.MainWindow;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The console's way in.
public final class RoomkeeperConsole {
    private RoomkeeperConsole() {}

    /// Shows the main window, connected to what `startup` says (the first time it asks whether to
    /// start the machine's own server or a demo), and returns when it is closed and the servers it
    /// started are stopped. Throws [UnsupportedOperationException] when there is no display.
    public static void run(LocalServers servers, Startup startup) {
        run(servers, startup, RoomkeeperConsole::open);
    }

    private static void run(LocalServers servers, Startup startup, ServerOpener opener) {
        Executor fx = Platform::runLater;
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            Wiring wiring =
                    new Wiring(
                            opener,
                            background,
                            fx,
                            (delay, act) ->
                                    CompletableFuture.delayedExecutor(
                                                    delay.toMillis(), TimeUnit.MILLISECONDS, fx)
                                            .execute(act),
                            InstantSource.system());
            ConnectionViewModel connection =
                    new ConnectionViewModel(
                            servers,
                            wiring,
                            new KeyRing(
                                    MainWindow.usualSettings().resolveSibling("keys.properties")));
            CompletableFuture<Void> closed = new CompletableFuture<>();
            Platform.startup(() -> show(connection, startup, closed));
            try {
                closed.join();
            } finally {
                Platform.exit();
            }
        }
    }

    private static CompletableFuture<Moderation> open(
            ServerAddress address, String key, ModerationListener listener) {
        return ModeratorClient.connect(address.operators(), key, listener)
                .thenApply(Moderation.class::cast);
    }

    private static void show(
            ConnectionViewModel connection, Startup startup, CompletableFuture<Void> closed) {
        try {
            MainWindow window =
                    new MainWindow(
                            connection,
                            MainWindow.usualSettings(),
                            () -> connection.close(() -> closed.complete(null)));
            boolean asks = window.isFirst() && startup instanceof Startup.Local;
            window.show(new Stage());
            if (!asks) {
                connection.start(startup);
            }
        } catch (RuntimeException e) {
            closed.completeExceptionally(e);
        }
    }
}
