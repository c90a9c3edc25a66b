package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ServerPlace;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.UserList;
import io.roomkeeper.server.http.Download;
import io.roomkeeper.server.http.Route;
import io.roomkeeper.server.http.RoutedHandler;
import io.roomkeeper.server.http.Workers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The console API. What the holder of a key may do is decided for every call by the [Bouncer].
public final class ConsoleApi {
    /// In front of every path of this interface.
    public static final String PREFIX = "/console/";

    /// Answered by this interface, too.
    public static final String METRICS = MetricsRoutes.PATH;

    private static final String EVENTS = "/console/v1/events";

    /// Seconds between two pings to a console.
    private static final int PING_SECONDS = 25;

    private final Parts parts;
    private final LivePulse pulse;
    private final List<ConsoleRoute> routes;

    /// What it stands on. `feed` has to be a listener of `engine`. A [DevClock] can be moved.
    /// `backup` writes a copy of all that is stored.
    public record Parts(
            ChatroomEngine engine,
            AuditLog log,
            MessageLog history,
            ModeratorKeys keys,
            ConsoleFeed feed,
            LiveFigures figures,
            LogTail logTail,
            About about,
            Download.Body backup,
            InstantSource clock) {}

    /// What a console is told of its server, which keeps messages for `historyDays`. Its `place` is
    /// known once it listens.
    public record About(
            String version, boolean demo, int historyDays, Supplier<ServerPlace> place) {}

    /// The server is said to have started now.
    public ConsoleApi(Parts parts) {
        this.parts = parts;
        pulse = new LivePulse(parts.figures(), parts.logTail(), parts.feed());
        routes =
                Stream.of(ofServer(parts), ofRooms(parts), ofUsers(parts))
                        .flatMap(List::stream)
                        .flatMap(List::stream)
                        .toList();
    }

    private static List<List<ConsoleRoute>> ofServer(Parts parts) {
        var clock = parts.clock();
        return List.of(
                new ServerRoutes(parts.about(), parts.keys(), clock.instant(), clock).routes(),
                new KeyRoutes(parts.keys(), parts.engine()).routes(),
                new SettingsRoutes(parts.engine()).routes(),
                clock instanceof DevClock movable
                        ? new ClockRoutes(movable, parts.engine()).routes()
                        : List.of(),
                new BackupRoutes(parts.backup()).routes(),
                new MetricsRoutes(parts.figures()).routes(),
                new TrafficRoutes(parts.engine()).routes(),
                new AuditRoutes(parts.engine(), parts.log(), parts.keys(), clock).routes());
    }

    private static List<List<ConsoleRoute>> ofRooms(Parts parts) {
        var engine = parts.engine();
        var origins = new Origins(parts.log());
        return List.of(
                new RoomRoutes(engine).routes(),
                new RoomSettingsRoutes(engine, origins, parts.about()).routes(),
                new KeepaliveRoutes(engine, origins).routes(),
                new AttributeRoutes(engine).routes(),
                new MessageTypeRoutes(engine).routes(),
                new MessageRoutes(engine, parts.history()).routes(),
                new HistoryRoutes(parts.history(), engine, parts.clock()).routes(),
                new MuteAllRoutes(engine).routes());
    }

    private static List<List<ConsoleRoute>> ofUsers(Parts parts) {
        var engine = parts.engine();
        var origins = new Origins(parts.log());
        var cards =
                new UserCards(engine, parts.log(), parts.history(), parts.keys(), parts.clock());
        return List.of(
                new SanctionRoutes(engine, Sanction.Kind.MUTE, "/console/v1/mutes").routes(),
                new SanctionRoutes(engine, Sanction.Kind.BAN, "/console/v1/bans").routes(),
                new MemberRoutes(cards, engine).routes(),
                new NoteRoutes(engine).routes(),
                new GlobalSanctionRoutes(
                                engine, Sanction.Kind.GLOBAL_MUTE, "/console/v1/global-mutes")
                        .routes(),
                new GlobalSanctionRoutes(engine, Sanction.Kind.BLOCK, "/console/v1/blocks")
                        .routes(),
                new UserListRoutes(
                                engine,
                                origins,
                                UserList.MUTE_EXCEPTIONS,
                                Limit.EXCEPTIONS_PER_ROOM,
                                "/console/v1/exceptions")
                        .routes(),
                new UserListRoutes(
                                engine,
                                origins,
                                UserList.ALLOWED,
                                Limit.ALLOWED_USERS_PER_ROOM,
                                "/console/v1/allowed-users")
                        .routes());
    }

    /// All calls.
    public List<Route> routes() {
        var bouncer = new Bouncer(parts.engine(), parts.keys());
        return routes.stream().map(bouncer::guard).toList();
    }

    /// All calls with what they need.
    List<ConsoleRoute> guarded() {
        return routes;
    }

    /// Answers every path below {@link #PREFIX}; those it does not know with 404.
    public HttpHandler handler(Workers workers) {
        var events = new EventsHandler(parts, pulse, workers);
        var calls =
                new RoutedHandler(
                        routes(),
                        this::admit,
                        (refusal, _) ->
                                ConsoleAnswer.refused(refusal.code().number(), refusal.detail()),
                        workers);
        return exchange ->
                (exchange.getRequestPath().equals(EVENTS)
                                        && exchange.getRequestMethod().equals(Methods.GET)
                                ? events
                                : calls)
                        .handleRequest(exchange);
    }

    private String admit(HttpServerExchange exchange) {
        return parts.keys().check(exchange.getRequestHeaders()).name();
    }

    /// Starts telling consoles what changed, by `clockwork`.
    public void start(Clockwork clockwork) {
        var feed = parts.feed();
        clockwork.every(1, "gathering news of rooms", () -> feed.gather(parts.engine()));
        clockwork.every(1, "taking live figures", pulse::beat);
        clockwork.every(1, "telling who has a key", new KeyNews(parts.keys(), feed)::look);
        clockwork.every(
                PING_SECONDS, "pinging consoles", () -> feed.check(parts.clock().instant()));
    }
}
