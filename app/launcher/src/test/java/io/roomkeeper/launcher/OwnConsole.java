package io.roomkeeper.launcher;

import io.roomkeeper.client.ModeratorClient;
import io.roomkeeper.client.ServerAddress;
import io.roomkeeper.console.connection.ConnectionViewModel;
import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.console.connection.LocalPlace;
import io.roomkeeper.console.connection.LocalServers;
import io.roomkeeper.console.connection.Wiring;
import io.roomkeeper.server.RoomkeeperServer;

import javafx.application.Platform;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// A console whose own server is one that runs already.
public record OwnConsole(RoomkeeperServer server) implements LocalServers {
    /// The console's connections; `background` is where they are made.
    public static ConnectionViewModel on(RoomkeeperServer server, Executor background) {
        return new ConnectionViewModel(new OwnConsole(server), wiring(background));
    }

    static Wiring wiring(Executor background) {
        return new Wiring(
                (address, key, listener) ->
                        ModeratorClient.connect(address.operators(), key, listener)
                                .thenApply(client -> client),
                background,
                Platform::runLater,
                (delay, act) ->
                        CompletableFuture.delayedExecutor(
                                        delay.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater)
                                .execute(act),
                InstantSource.system());
    }

    @Override
    public LocalPlace usual() {
        return new LocalPlace(0, Path.of(""));
    }

    @Override
    public Running start(LocalPlace place) {
        return new Running(
                new ServerAddress(server.memberAddress(), server.operatorAddress()),
                server.credentials().consoleKey(),
                () -> {});
    }

    @Override
    public Running startDemo(DemoLoad load) {
        throw new AssertionError("no demo was asked for");
    }
}
