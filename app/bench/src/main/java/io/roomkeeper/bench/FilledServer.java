package io.roomkeeper.bench;

import io.roomkeeper.client.ModerationListener;
import io.roomkeeper.client.ModeratorClient;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServerSettings;

/// A server in this process on a folder that was filled before, without limits of rate, and a
/// moderator's `desk` that is connected to it over HTTP as a console is.
record FilledServer(RoomkeeperServer server, ModeratorClient desk) implements AutoCloseable {
    /// Starts it in the folder that the option `data` names.
    static FilledServer start(Options options) {
        var settings =
                ServerSettings.in(Folders.data(options))
                        .listening("127.0.0.1", 0, 0)
                        .withRateLimits(false);
        var server = RoomkeeperServer.start(settings);
        var key = server.credentials().consoleKey();
        try {
            var desk = ModeratorClient.connect(server.operatorAddress(), key, new Deaf()).join();
            return new FilledServer(server, desk);
        } catch (RuntimeException refused) {
            server.close();
            throw refused;
        }
    }

    @Override
    public void close() {
        desk.close();
        server.close();
    }

    private static final class Deaf implements ModerationListener {
        @Override
        public void happened(ConsoleEvent event) {}

        @Override
        public void disconnected(String why) {}
    }
}
