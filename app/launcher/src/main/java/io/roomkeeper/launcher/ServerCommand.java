package io.roomkeeper.launcher;

import io.roomkeeper.server.RoomkeeperServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// `roomkeeper server`: the server without a window, until it is told to stop.
@Command(
        name = "server",
        description = "Runs the server alone, until SIGTERM or Ctrl+C.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ServerCommand implements Runnable {
    @Mixin ServerOptions options = new ServerOptions();

    @Override
    public void run() {
        serve(options);
    }

    static void serve(ServerOptions options) {
        var server = RoomkeeperServer.start(options.settings());
        var _ = Stopping.atTheLatest(server);
        untilStopped(server, Long.MAX_VALUE);
    }

    /// Says where `server` answers, and stays until the process is told to stop or `seconds` are
    /// over.
    static void untilStopped(RoomkeeperServer server, long seconds) {
        System.out.printf(
                "Members:   %s%nOperators: %s%nKeys:      %s%n",
                server.memberAddress(), server.operatorAddress(), server.credentialsFile());
        try {
            var _ = new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
