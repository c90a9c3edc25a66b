package io.roomkeeper.server;

import io.roomkeeper.protocol.console.ServerPlace;
import io.roomkeeper.server.access.Credentials;
import io.roomkeeper.server.access.CredentialsFile;
import io.roomkeeper.server.access.ModeratorFile;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.admin.DevClock;
import io.roomkeeper.server.http.Route;
import io.roomkeeper.server.http.Workers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// A running server. The state of its rooms is in the data folder when {@link #close} returns.
public final class RoomkeeperServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoomkeeperServer.class);

    /// How long members and consoles get to say goodbye.
    private static final long GOODBYE_SECONDS = 5;

    private final Path data;
    private final Path credentialsFile;
    private final Credentials credentials;
    private final Stores stores;
    private final Rooms rooms;
    private final Doors doors;
    private final Workers workers = new Workers();
    private final Chores chores = new Chores();
    private final Health health;
    private final Listeners listeners;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RoomkeeperServer(
            ServerSettings settings,
            InstantSource clock,
            Stores stores,
            CredentialsFile file,
            Credentials credentials) {
        this.stores = stores;
        data = settings.data().toAbsolutePath();
        health = new Health(stores::trouble);
        this.credentialsFile = file.path();
        this.credentials = credentials;
        var keys =
                new ModeratorKeys(
                        credentials.consoleKey(), new ModeratorFile(settings.data()), clock);
        rooms = new Rooms(settings, credentials, keys, stores, clock);
        doors = new Doors(settings, credentials, keys, stores, rooms, this::place, clock);
        listeners =
                new Listeners(
                        settings.listening(),
                        health,
                        doors.membersHandler(),
                        doors.operatorsHandler(workers));
        chores.start(rooms, doors, health);
    }

    /// Starts a server, which answers when this returns. Throws {@link StartException} with a
    /// sentence when a port is taken or the data folder cannot be used.
    public static RoomkeeperServer start(ServerSettings settings) {
        return start(settings, InstantSource.system());
    }

    /// The same by another clock, which does not go back.
    public static RoomkeeperServer start(ServerSettings settings, InstantSource real) {
        checkDev(settings);
        var clock = settings.dev() ? new DevClock(real) : real;
        var stores = Stores.open(settings, clock);
        try {
            var file = new CredentialsFile(settings.data());
            var keys = file.open().overriddenBy(settings.app().key(), settings.app().secret());
            var server = new RoomkeeperServer(settings, clock, stores, file, keys);
            server.open();
            return server;
        } catch (IOException noKeys) {
            stores.close();
            throw new StartException("The keys cannot be used: " + noKeys.getMessage(), noKeys);
        } catch (RuntimeException failed) {
            stores.close();
            throw failed;
        }
    }

    /// Who may call itself anybody must not come from outside.
    private static void checkDev(ServerSettings settings) {
        var listening = settings.listening();
        for (var host : List.of(listening.host(), listening.apiHost())) {
            if (settings.dev() && !Listeners.isLoopback(host)) {
                throw new StartException(
                        "--dev is for this machine only: %s is open to others.".formatted(host));
            }
        }
    }

    private void open() {
        try {
            listeners.start();
        } catch (StartException failed) {
            stopThreads();
            throw failed;
        }
        health.ready(true);
        LOG.info("members at {}, operators at {}", memberAddress(), operatorAddress());
    }

    /// The program's version.
    public static String version() {
        return Version.TEXT;
    }

    /// Where members connect, like `http://127.0.0.1:8420`.
    public URI memberAddress() {
        return listeners.membersAddress();
    }

    /// Where the Server API and the console API are, like `http://127.0.0.1:8421`.
    public URI operatorAddress() {
        return listeners.operatorsAddress();
    }

    private ServerPlace place() {
        return new ServerPlace(listeners.members(), listeners.operators(), data.toString());
    }

    /// What the operators' listener answers to.
    List<Route> routes() {
        return doors.routes();
    }

    public Credentials credentials() {
        return credentials;
    }

    /// The file with the keys, readable by its owner only.
    public Path credentialsFile() {
        return credentialsFile;
    }

    /// Finishes what is under way, says goodbye to all connections, and closes the data folder.
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        health.ready(false);
        listeners.finish();
        try (stores) {
            sayGoodbye();
            stopThreads();
        } finally {
            listeners.stop();
            LOG.info("stopped");
        }
    }

    private void sayGoodbye() {
        var gone = CompletableFuture.allOf(doors.members().closeAll(), rooms.consoles().closeAll());
        try {
            gone.get(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            LOG.info("some connections were cut off");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopThreads() {
        chores.close();
        workers.close();
        doors.close();
        rooms.close();
    }
}
