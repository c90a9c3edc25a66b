package io.roomkeeper.launcher.demo;

import io.roomkeeper.client.ServerApiClient;
import io.roomkeeper.console.connection.DemoLoad;
import io.roomkeeper.server.RoomkeeperServer;
import io.roomkeeper.server.ServerSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Executors;

/// A server on free loopback ports with invented rooms and members. Its data folder is temporary.
public final class Demo implements AutoCloseable {
    /// How long nothing has happened in the quiet room, which ends after an hour of that.
    private static final Duration QUIET = Duration.ofMinutes(51);

    private final RoomkeeperServer server;
    private final Crowd crowd;
    private final Path folder;

    private Demo(RoomkeeperServer server, Crowd crowd, Path folder) {
        this.server = server;
        this.crowd = crowd;
        this.folder = folder;
    }

    /// Returns when the members are in and begin to talk.
    public static Demo start(DemoLoad load, long seed) {
        return start(load, seed, temporaryFolder());
    }

    /// `folder` is deleted at the end.
    static Demo start(DemoLoad load, long seed, Path folder) {
        var timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("demo").factory());
        var clock = new DemoClock(QUIET);
        var server =
                RoomkeeperServer.start(
                        ServerSettings.in(folder).listening("127.0.0.1", 0, 0).forDemo(), clock);
        var demo = new Demo(server, new Crowd(new DemoScript(seed, load), timer), folder);
        try {
            demo.fill(load, clock);
        } catch (RuntimeException failed) {
            demo.close();
            throw failed;
        }
        return demo;
    }

    private void fill(DemoLoad load, DemoClock clock) {
        var keys = server.credentials();
        var members = server.memberAddress();
        var api = new ServerApiClient(server.operatorAddress(), keys.appKey(), keys.appSecret());
        enter(members, api, Cast.all().getLast());
        clock.catchUp();
        Cast.all().stream().limit(Cast.all().size() - 1).forEach(cast -> enter(members, api, cast));
        if (load == DemoLoad.RAID) {
            var target = Cast.all().getFirst().room();
            Cast.raiders().forEach(user -> crowd.enter(members, api, target, user));
        }
        HouseRules.arrange(server, api);
        crowd.startTalking();
    }

    private void enter(URI members, ServerApiClient api, Cast cast) {
        api.createRoom(cast.room()).join();
        cast.members().forEach(user -> crowd.enter(members, api, cast.room(), user));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("roomkeeper-demo-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public RoomkeeperServer server() {
        return server;
    }

    @Override
    public void close() {
        crowd.close();
        server.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
