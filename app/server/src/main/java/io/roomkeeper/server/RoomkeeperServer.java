package io.roomkeeper.server;

import io.roomkeeper.server.access.AllowedAddresses;
import io.roomkeeper.server.access.ConsoleKey;
import io.roomkeeper.server.access.Credentials;
import io.roomkeeper.server.access.CredentialsFile;
import io.roomkeeper.server.access.MemberTokens;
import io.roomkeeper.server.admin.ConsoleApi;
import io.roomkeeper.server.admin.ConsoleFeed;
import io.roomkeeper.server.admin.DevClock;
import io.roomkeeper.server.api.LogFiles;
import io.roomkeeper.server.api.ServerApi;
import io.roomkeeper.server.callback.Callbacks;
import io.roomkeeper.server.callback.OnlineStatus;
import io.roomkeeper.server.delivery.Delivery;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.EmbeddedEngine;
import io.roomkeeper.server.gateway.GatewayLimits;
import io.roomkeeper.server.gateway.GatewayPorts;
import io.roomkeeper.server.gateway.MemberGateway;
import io.roomkeeper.server.gateway.Presence;
import io.roomkeeper.server.http.Route;
import io.roomkeeper.server.http.Workers;
import io.roomkeeper.server.store.HistoryFeed;
import io.undertow.server.handlers.PathHandler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// A running server. The state of its rooms is in the data folder when {@link #close} returns.
public final class RoomkeeperServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoomkeeperServer.class);

    /// How long members and consoles get to say goodbye.
    private static final long GOODBYE_SECONDS = 5;

    /// Members' tokens never expire; a new app secret voids them.
    private static final Duration TOKEN_LIFETIME = Duration.ZERO;

    private final Path credentialsFile;
    private final Credentials credentials;
    private final Stores stores;
    private final Callbacks callbacks;
    private final ChatroomEngine engine;
    private final Shards shards = new Shards();
    private final Workers workers = new Workers();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("timer").daemon().factory());
    private final Delivery delivery = new Delivery();
    private final ConsoleFeed consoles = new ConsoleFeed();
    private final Health health = new Health();
    private final MemberGateway members;
    private final Listeners listeners;
    private final List<Route> routes;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RoomkeeperServer(
            ServerSettings settings,
            InstantSource clock,
            Stores stores,
            CredentialsFile file,
            Credentials credentials) {
        this.stores = stores;
        this.credentialsFile = file.path();
        this.credentials = credentials;
        callbacks = new Callbacks(settings.callbacks(), credentials, clock);
        engine =
                new EmbeddedEngine(
                        stores.state(),
                        clock,
                        shards.threads(),
                        List.of(
                                new HistoryFeed(stores.history()),
                                delivery,
                                consoles,
                                callbacks.listener(this::routesServerMessages)),
                        new SecureRandom(),
                        settings.limitsInForce());
        begin(settings.app());
        var tokens =
                new MemberTokens(
                        credentials.appKey(), credentials.appSecret(), clock, TOKEN_LIFETIME);
        var logs = stores.logs(settings, credentials.appKey(), clock);
        var serverApi =
                new ServerApi(
                        new ServerApi.Parts(
                                engine,
                                stores.history(),
                                new LogFiles(logs::file, logs::delete),
                                callbacks::review,
                                tokens::issue,
                                delivery::isConnected,
                                credentials,
                                new AllowedAddresses(settings.api().callers()),
                                clock,
                                settings.api().zone()));
        var consoleApi =
                new ConsoleApi(
                        engine,
                        stores.state(),
                        new ConsoleKey(credentials),
                        consoles,
                        new ConsoleApi.About(version(), settings.demo()),
                        clock);
        members =
                new MemberGateway(
                        new GatewayPorts(
                                engine,
                                delivery,
                                stores.history(),
                                callbacks.preSend(),
                                tokens,
                                this::tellPresence,
                                clock),
                        GatewayLimits.defaults()
                                .withOrigins(settings.listening().origins())
                                .withDevTokens(settings.dev()));
        listeners =
                new Listeners(
                        settings.listening(),
                        health,
                        new PathHandler().addExactPath("/ws", members),
                        new PathHandler(serverApi.handler(workers))
                                .addExactPath(OpenApi.PATH, new OpenApi())
                                .addPrefixPath(ConsoleApi.PREFIX, consoleApi.handler(workers)));
        routes = Stream.concat(serverApi.routes().stream(), consoleApi.routes().stream()).toList();
        consoleApi.start(timer);
        var _ = timer.scheduleWithFixedDelay(engine::sweep, 1, 1, TimeUnit.SECONDS);
        var _ = timer.scheduleWithFixedDelay(logs::sweep, 1, 1, TimeUnit.HOURS);
    }

    private void tellPresence(Presence presence) {
        callbacks.tell(
                new OnlineStatus(
                        presence.user(),
                        switch (presence.state()) {
                            case ONLINE -> OnlineStatus.State.ONLINE;
                            case OFFLINE -> OnlineStatus.State.OFFLINE;
                            case LOGOUT -> OnlineStatus.State.LOGOUT;
                        },
                        presence.platform().wire(),
                        presence.at().toEpochMilli(),
                        presence.address(),
                        Long.toString(presence.session().value())));
    }

    /// Starts a server, which answers when this returns. Throws {@link StartException} with a
    /// sentence when a port is taken or the data folder cannot be used.
    public static RoomkeeperServer start(ServerSettings settings) {
        return start(settings, InstantSource.system());
    }

    static RoomkeeperServer start(ServerSettings settings, InstantSource real) {
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

    /// Switches what the settings say; everything else stays as it was left.
    private void begin(ServerSettings.App app) {
        var settings = engine.app().settings();
        for (var each : app.switches().entrySet()) {
            settings = settings.with(each.getKey(), each.getValue());
        }
        if (app.inactivityMinutes().isPresent()) {
            settings = settings.withInactivity(app.inactivityMinutes().getAsInt());
        }
        engine.execute(new AppCommand.Configure(settings, Act.of("settings", ""))).join();
    }

    private boolean routesServerMessages() {
        return engine.app().settings().has(AppSwitch.ROUTE_SERVER_MESSAGES);
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

    /// What the operators' listener answers to.
    List<Route> routes() {
        return routes;
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
        var gone = CompletableFuture.allOf(members.closeAll(), consoles.closeAll());
        try {
            gone.get(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            LOG.info("some connections were cut off");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopThreads() {
        timer.shutdownNow();
        workers.close();
        shards.close();
        callbacks.close();
    }
}
