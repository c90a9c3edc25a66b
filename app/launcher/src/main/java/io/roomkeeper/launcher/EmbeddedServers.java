package io.roomkeeper.launcher;

import io.roomkeeper.client.ServerAddress;
import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.console.connection.LocalPlace;
import io.roomkeeper.console.connection.LocalServers;
import io.roomkeeper.launcher.demo.Demo;
import io.roomkeeper.server.RoomkeeperServer;

/// The servers the console starts in its own process, on loopback ports like any other.
final class EmbeddedServers implements LocalServers {
    private static final long SEED = 1;

    private final ServerOptions options;
    private final long seed;

    EmbeddedServers(ServerOptions options) {
        this(options, SEED);
    }

    /// `seed` decides what a demo's members say.
    EmbeddedServers(ServerOptions options, long seed) {
        this.options = options;
        this.seed = seed;
    }

    @Override
    public LocalPlace usual() {
        return new LocalPlace(options.port, options.data.toAbsolutePath());
    }

    @Override
    public Running start(LocalPlace place) {
        var server = RoomkeeperServer.start(options.settings(place.data(), place.port()));
        return running(server, server);
    }

    @Override
    public Running startDemo(DemoLoad load) {
        var demo = Demo.start(load, seed);
        return running(demo.server(), demo);
    }

    private static Running running(RoomkeeperServer server, AutoCloseable whole) {
        return new Running(
                new ServerAddress(server.memberAddress(), server.operatorAddress()),
                server.credentials().consoleKey(),
                Stopping.atTheLatest(whole));
    }
}
