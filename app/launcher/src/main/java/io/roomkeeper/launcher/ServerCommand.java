package io.roomkeeper.launcher;

import io.roomkeeper.server.RoomkeeperServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.CountDownLatch;

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
        untilStopped(RoomkeeperServer.start(options.settings()), () -> {});
    }

    /// Says where `server` answers, and closes it, and `first` before it, at the process's end.
    static void untilStopped(RoomkeeperServer server, AutoCloseable first) {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(() -> {
                                    closeQuietly(first);
                                    server.close();
                                }));
        System.out.printf(
                "Members:   %s%nOperators: %s%nKeys:      %s%n",
                server.memberAddress(), server.operatorAddress(), server.credentialsFile());
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable first) {
        try {
            first.close();
        } catch (Exception failed) {
            System.err.println(Sentence.of(failed));
        }
    }
}
