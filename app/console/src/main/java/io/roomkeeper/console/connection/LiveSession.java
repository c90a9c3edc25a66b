package io.roomkeeper.console.connection;

import static io.roomkeeper.console.common.Texts.text;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.client.ServerAddress;
import io.roomkeeper.console.common.Answers;
import io.roomkeeper.console.common.ConsoleSession;
import io.roomkeeper.console.common.Times;
import io.roomkeeper.console.common.Watches;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.ServerInfo;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.util.Subscription;

import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A connection that comes back by itself: after a loss it tries again, waiting longer each time.
public final class LiveSession implements ConsoleSession {
    /// Seconds before the first new try; they double with each, up to the most, which keeps a
    /// server that is there again from being waited for long. Console design §15.
    static final int FIRST_WAIT = 1;

    static final int LONGEST_WAIT = 4;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Wiring wiring;
    private final Revival revival;
    private final EventHub hub;
    private final Watches watches = new Watches(this::moderation);
    private final ReadOnlyStringWrapper outage = new ReadOnlyStringWrapper("");
    private LocalServers.Running running;
    private Link link;
    private ServerInfo server;
    private Instant lostAt = Instant.EPOCH;
    private int wait = FIRST_WAIT;
    private int turn;
    private boolean dead;
    private boolean closed;

    /// Brings a server that was started here and does not run any more up again.
    interface Revival {
        CompletableFuture<LocalServers.Running> again(LocalServers.Running dead);
    }

    private LiveSession(
            Wiring wiring, LocalServers.Running running, Revival revival, EventHub hub, Link link) {
        this.wiring = wiring;
        this.running = running;
        this.revival = revival;
        this.hub = hub;
        this.link = link;
        server = link.server();
    }

    /// Connects to `server`; nothing is told before {@link #begin}.
    static CompletableFuture<LiveSession> open(
            Wiring wiring, LocalServers.Running server, Revival revival) {
        EventHub hub = new EventHub(wiring.delays());
        return Link.open(wiring, server.address(), server.key(), hub)
                .thenApply(link -> new LiveSession(wiring, server, revival, hub, link));
    }

    /// Tells the listeners what happened since the connection was made, and from now on.
    void begin() {
        hub.listen(this::happened);
        hub.listen(watches::happened);
        watchOver(link);
        hub.open();
    }

    @Override
    public ServerAddress address() {
        return running.address();
    }

    /// Tries to connect again at once, if the connection is lost.
    public void tryNow() {
        if (!outage.get().isEmpty()) {
            dial();
        }
    }

    void close() {
        closed = true;
        turn++;
        link.moderation().close();
    }

    @Override
    public Moderation moderation() {
        return link.moderation();
    }

    @Override
    public ServerInfo server() {
        return server;
    }

    @Override
    public Subscription onEvents(Consumer<List<ConsoleEvent>> listener) {
        return hub.listen(listener);
    }

    @Override
    public Subscription watch(RoomId room) {
        return watches.watch(room);
    }

    @Override
    public ObservableStringValue outage() {
        return outage.getReadOnlyProperty();
    }

    @Override
    public Executor fx() {
        return wiring.fx();
    }

    @Override
    public void after(Duration delay, Runnable act) {
        wiring.delays().after(delay, act);
    }

    @Override
    public Duration ahead() {
        return link.ahead();
    }

    @Override
    public InstantSource clock() {
        return () -> wiring.clock().instant().plus(link.ahead());
    }

    private void happened(List<ConsoleEvent> events) {
        for (ConsoleEvent event : events) {
            if (event instanceof ConsoleEvent.Moderators(var names)) {
                server = server.with(names);
            }
        }
    }

    private void watchOver(Link watched) {
        Answers.take(watched.lost(), wiring.fx(), _ -> lost(watched), _ -> lost(watched));
    }

    private void lost(Link gone) {
        if (!closed && gone.equals(link)) {
            gone.moderation().close();
            lostAt = wiring.clock().instant();
            wait = FIRST_WAIT;
            countDown(wait, ++turn);
        }
    }

    private void countDown(int seconds, int myTurn) {
        if (myTurn != turn) {
            return;
        }
        if (seconds == 0) {
            dial();
        } else {
            outage.set(text("connection.lost", lostClock(), seconds));
            wiring.delays().after(SECOND, () -> countDown(seconds - 1, myTurn));
        }
    }

    private void dial() {
        int myTurn = ++turn;
        outage.set(text("connection.trying", lostClock()));
        Answers.take(
                (dead ? revival.again(running) : CompletableFuture.completedFuture(running))
                        .thenCompose(this::open),
                wiring.fx(),
                next -> dialled(next, myTurn),
                failure -> dialFailed(failure, myTurn));
    }

    private CompletableFuture<Dialled> open(LocalServers.Running at) {
        return Link.open(wiring, at.address(), at.key(), hub)
                .thenApply(next -> new Dialled(at, next));
    }

    private record Dialled(LocalServers.Running at, Link link) {}

    private void dialled(Dialled next, int myTurn) {
        if (myTurn == turn) {
            running = next.at;
            link = next.link;
            server = link.server();
            dead = false;
            watches.again();
            outage.set("");
            watchOver(link);
        } else {
            next.link.moderation().close();
        }
    }

    private void dialFailed(Throwable failure, int myTurn) {
        if (myTurn == turn && isRefused(failure)) {
            outage.set(text("connection.keyRemoved", lostClock()));
        } else if (myTurn == turn) {
            dead = nobodyListens(failure);
            wait = Math.min(wait * 2, LONGEST_WAIT);
            countDown(wait, ++turn);
        }
    }

    /// Whether there is no server where it was; one that is only slow is left alone.
    private static boolean nobodyListens(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(ConnectException.class::isInstance);
    }

    /// Whether the key is good no more, so that trying again is of no use.
    private static boolean isRefused(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof RoomkeeperException refusal
                                && refusal.code() == ErrorCode.TOKEN_INVALID);
    }

    private String lostClock() {
        return Times.local().clock(lostAt);
    }
}
