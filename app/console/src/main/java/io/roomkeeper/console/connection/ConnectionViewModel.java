package io.roomkeeper.console.connection;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.ServerAddress;
import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.Failures;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Starts servers and connects to them, one at a time; starting another stops the one before.
public final class ConnectionViewModel {
    /// How long a server that was started has to answer.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionViewModel.class);

    private final LocalServers servers;
    private final Wiring wiring;
    private final KeyVault keys;
    private final ReadOnlyObjectWrapper<ConnectionState> state =
            new ReadOnlyObjectWrapper<>(new ConnectionState.Idle());
    private AutoCloseable running = () -> {};
    private Startup latest = new Startup.Local();
    private int turn;

    public ConnectionViewModel(LocalServers servers, Wiring wiring) {
        this(servers, wiring, KeyVault.NONE);
    }

    /// `keys` keeps the keys of servers that run elsewhere.
    public ConnectionViewModel(LocalServers servers, Wiring wiring, KeyVault keys) {
        this.servers = servers;
        this.wiring = wiring;
        this.keys = keys;
    }

    /// Tells `found`, where the screen may be changed, the key kept for the server at `address`.
    void findKey(String address, Consumer<String> found) {
        wiring.background()
                .execute(() ->
                        keys.find(address)
                                .ifPresent(key -> wiring.fx().execute(() -> found.accept(key))));
    }

    /// Asks the server at `operators` for its version, and tells `found` the answer or why there is
    /// none.
    void test(URI operators, String key, Consumer<String> found) {
        Instant asked = wiring.clock().instant();
        Answers.take(
                Link.open(
                                wiring,
                                new ServerAddress(operators, operators),
                                key,
                                new EventHub(wiring.delays()))
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS),
                wiring.fx(),
                link -> {
                    long millis = Duration.between(asked, wiring.clock().instant()).toMillis();
                    link.moderation().close();
                    found.accept(text("connection.reached", millis, link.server().version()));
                },
                failure -> found.accept(Failures.why(failure)));
    }

    /// Connects to a server that runs elsewhere, and keeps its key if told to.
    void connect(URI operators, String key, boolean keep) {
        if (keep) {
            wiring.background().execute(() -> keys.keep(operators.toString(), key));
        }
        start(new Startup.Remote(operators, key));
    }

    /// Where this machine's own server is when nothing else is said.
    LocalPlace usualPlace() {
        return servers.usual();
    }

    /// Whether the present server was started here, and so ends when it is left.
    public boolean startedHere() {
        return !(latest instanceof Startup.Remote);
    }

    /// The folder in which the present server keeps everything; empty when that was not started
    /// here or stores nothing.
    public Optional<Path> data() {
        return latest instanceof Startup.Local(var place)
                ? Optional.of(place.orElseGet(servers::usual).data())
                : Optional.empty();
    }

    public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Leaves the present server, starts what `startup` says, and connects to it.
    public void start(Startup startup) {
        leave(new ConnectionState.Starting(startup));
        latest = startup;
        int myTurn = turn;
        wiring.background().execute(() -> bringUp(startup, myTurn));
    }

    /// Leaves the present server, and stops it if it was started here.
    public void stopServer() {
        leave(new ConnectionState.Idle());
        wiring.background().execute(this::stop);
    }

    /// Leaves the present server for good; `stopped` is called in the background when it has
    /// stopped.
    public void close(Runnable stopped) {
        leave(new ConnectionState.Idle());
        wiring.background()
                .execute(() -> {
                    stop();
                    stopped.run();
                });
    }

    private void leave(ConnectionState next) {
        turn++;
        ConnectionState before = state.get();
        state.set(next);
        if (before instanceof ConnectionState.Connected(var session)) {
            session.close();
        }
    }

    private void bringUp(Startup startup, int myTurn) {
        try {
            stop();
            LocalServers.Running started = run(startup);
            running = started.stop();
            LiveSession session = connect(startup, started);
            wiring.fx().execute(() -> connected(session, myTurn));
        } catch (RuntimeException e) {
            LOG.warn("{} did not start", startup, e);
            String why = String.valueOf(Failures.cause(e).getMessage());
            wiring.fx().execute(() -> failed(startup, why, myTurn));
        }
    }

    private LocalServers.Running run(Startup startup) {
        return switch (startup) {
            case Startup.Local(var place) -> servers.start(place.orElseGet(servers::usual));
            case Startup.Demo(var load) -> servers.startDemo(load);
            case Startup.Remote(var operators, var key) ->
                    new LocalServers.Running(
                            new ServerAddress(operators, operators), key, () -> {});
        };
    }

    private LiveSession connect(Startup startup, LocalServers.Running started) {
        try {
            return LiveSession.open(wiring, started, dead -> revive(startup, dead))
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            String why =
                    startup instanceof Startup.Remote
                            ? Failures.why(e)
                            : text("connection.noAnswer");
            throw new IllegalStateException(why, e);
        }
    }

    /// Starts the server anew if it was started here.
    private CompletableFuture<LocalServers.Running> revive(
            Startup startup, LocalServers.Running dead) {
        return startup instanceof Startup.Remote
                ? CompletableFuture.completedFuture(dead)
                : CompletableFuture.supplyAsync(
                        () -> {
                            stop();
                            LocalServers.Running started = run(startup);
                            running = started.stop();
                            return started;
                        },
                        wiring.background());
    }

    private void connected(LiveSession session, int myTurn) {
        if (myTurn == turn) {
            state.set(new ConnectionState.Connected(session));
            session.begin();
        } else {
            session.close();
        }
    }

    private void failed(Startup startup, String why, int myTurn) {
        if (myTurn == turn) {
            state.set(new ConnectionState.Failed(startup, why));
        }
    }

    private void stop() {
        AutoCloseable stopped = running;
        running = () -> {};
        try {
            stopped.close();
        } catch (Exception e) {
            LOG.warn("the server did not stop well", e);
        }
    }
}
