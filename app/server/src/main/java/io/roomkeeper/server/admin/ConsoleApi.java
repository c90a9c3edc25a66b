package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.server.access.ConsoleKey;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.UserList;
import io.roomkeeper.server.http.Download;
import io.roomkeeper.server.http.Route;
import io.roomkeeper.server.http.RoutedHandler;
import io.roomkeeper.server.http.Workers;
import io.undertow.server.HttpHandler;
import io.undertow.util.Methods;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The console API. Who has the console key may do everything.
public final class ConsoleApi {
    /// In front of every path of this interface.
    public static final String PREFIX = "/console/";

    private static final String EVENTS = "/console/v1/events";

    /// Seconds between two pings to a console.
    private static final int PING_SECONDS = 25;

    private final ChatroomEngine engine;
    private final ConsoleKey key;
    private final ConsoleFeed feed;
    private final InstantSource clock;
    private final List<Route> routes;

    /// `feed` has to be a listener of `engine`; the server is said to have started now. A
    /// [DevClock] can be moved. `backup` writes a copy of all that is stored.
    public ConsoleApi(
            ChatroomEngine engine,
            AuditLog log,
            ConsoleKey key,
            ConsoleFeed feed,
            About about,
            Download.Body backup,
            InstantSource clock) {
        this.engine = engine;
        this.key = key;
        this.feed = feed;
        this.clock = clock;
        routes =
                Stream.of(
                                new ServerRoutes(about, clock.instant(), clock).routes(),
                                new RoomRoutes(engine).routes(),
                                new SanctionRoutes(engine, Sanction.Kind.MUTE, "/console/v1/mutes")
                                        .routes(),
                                new SanctionRoutes(engine, Sanction.Kind.BAN, "/console/v1/bans")
                                        .routes(),
                                new MuteAllRoutes(engine).routes(),
                                new UserListRoutes(
                                                engine,
                                                UserList.MUTE_EXCEPTIONS,
                                                "/console/v1/exceptions")
                                        .routes(),
                                new UserListRoutes(
                                                engine,
                                                UserList.ALLOWED,
                                                "/console/v1/allowed-users")
                                        .routes(),
                                new SettingsRoutes(engine).routes(),
                                clock instanceof DevClock movable
                                        ? new ClockRoutes(movable, engine).routes()
                                        : List.<Route>of(),
                                new BackupRoutes(backup).routes(),
                                new AuditRoutes(log).routes())
                        .flatMap(List::stream)
                        .toList();
    }

    /// What a console is told of its server.
    public record About(String version, boolean demo) {}

    /// All calls.
    public List<Route> routes() {
        return routes;
    }

    /// Answers every path below {@link #PREFIX}; those it does not know with 404.
    public HttpHandler handler(Workers workers) {
        var events = new EventsHandler(key, feed, engine, clock, workers);
        var calls =
                new RoutedHandler(
                        routes,
                        exchange -> key.check(exchange.getRequestHeaders()),
                        (refusal, _) ->
                                new ConsoleAnswer(refusal.code().number(), refusal.detail()),
                        workers);
        return exchange ->
                (exchange.getRequestPath().equals(EVENTS)
                                        && exchange.getRequestMethod().equals(Methods.GET)
                                ? events
                                : calls)
                        .handleRequest(exchange);
    }

    /// Starts telling consoles what changed, on `timer`.
    public void start(ScheduledExecutorService timer) {
        var _ = timer.scheduleWithFixedDelay(() -> feed.gather(engine), 1, 1, TimeUnit.SECONDS);
        var _ =
                timer.scheduleWithFixedDelay(
                        () -> feed.check(clock.instant()),
                        PING_SECONDS,
                        PING_SECONDS,
                        TimeUnit.SECONDS);
    }
}
