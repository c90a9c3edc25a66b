package io.roomkeeper.server.api;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.access.AllowedAddresses;
import io.roomkeeper.server.access.Credentials;
import io.roomkeeper.server.access.Quota;
import io.roomkeeper.server.access.RateLimits;
import io.roomkeeper.server.access.Signature;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.http.HttpLimits;
import io.roomkeeper.server.http.Route;
import io.roomkeeper.server.http.RoutedHandler;
import io.roomkeeper.server.http.Workers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The Server API. Each call is signed and counted.
public final class ServerApi {
    /// Numbers of published messages that are remembered at a time.
    private static final int REMEMBERED = 100_000;

    private final Rooms rooms;
    private final Signature signature;
    private final AllowedAddresses callers;
    private final RateLimits limits;
    private final LogFiles files;
    private final LogFileLinks links;
    private final List<ApiRoute> routes;

    public ServerApi(Parts parts) {
        rooms = new Rooms(parts.engine());
        signature = new Signature(parts.credentials());
        callers = parts.callers();
        limits = new RateLimits(this::perSecond, parts.clock());
        files = parts.files();
        links = new LogFileLinks(parts.credentials().appSecret());
        routes = routes(parts, new WireTime(parts.zone()));
    }

    /// What the Server API stands on.
    ///
    /// @param history of all rooms
    /// @param files of finished hours
    /// @param review of messages before they go out
    /// @param tokens makes a user's token
    /// @param online whether a user is connected
    /// @param credentials with which calls are signed
    /// @param callers from where calls may come
    /// @param zone of all times in answers
    public record Parts(
            ChatroomEngine engine,
            MessageLog history,
            LogFiles files,
            Review review,
            Function<UserId, String> tokens,
            Predicate<UserId> online,
            Credentials credentials,
            AllowedAddresses callers,
            InstantSource clock,
            ZoneId zone) {}

    private List<ApiRoute> routes(Parts parts, WireTime times) {
        return Stream.of(
                        new RoomRoutes(rooms).routes(),
                        new OldRoomRoutes(rooms, times).routes(),
                        new MemberRoutes(rooms, times).routes(),
                        new KeepaliveRoutes(rooms).routes(),
                        new AttributeRoutes(rooms).routes(),
                        new BanRoutes(rooms, times).routes(),
                        new MuteRoutes(rooms, times).routes(),
                        new GlobalMuteRoutes(rooms, times).routes(),
                        new MuteAllRoutes(rooms).routes(),
                        new ExceptionRoutes(rooms).routes(),
                        new AllowlistRoutes(rooms).routes(),
                        new TypeRoutes(rooms).routes(),
                        new DistributionRoutes(rooms).routes(),
                        new PublishRoutes(
                                        rooms,
                                        new Outbound(rooms, parts.review()),
                                        new Duplicates(parts.clock(), REMEMBERED))
                                .routes(),
                        new RecallRoutes(rooms, parts.history()).routes(),
                        new HistoryRoutes(rooms, parts.history()).routes(),
                        new LogFileRoutes(rooms, files, links).routes(),
                        new UserRoutes(rooms, parts.tokens(), parts.online(), times).routes(),
                        new BlockRoutes(rooms, times).routes())
                .flatMap(List::stream)
                .toList();
    }

    /// Answers every path; those it does not know with 404.
    public HttpHandler handler(Workers workers) {
        var calls =
                new RoutedHandler(
                        routes(),
                        this::admit,
                        (refusal, path) ->
                                new ApiAnswer.Failure(
                                        refusal.code().number(), refusal.detail(), path),
                        workers,
                        HttpLimits.MAX_LARGE_BODY_BYTES);
        var downloads = new LogFileHandler(links, files, callers, workers);
        return exchange ->
                (LogFileLinks.isOne(exchange.getRequestPath()) ? downloads : calls)
                        .handleRequest(exchange);
    }

    /// All calls.
    public List<Route> routes() {
        return routes.stream().map(this::counted).toList();
    }

    private String admit(HttpServerExchange exchange) {
        signature.check(exchange.getRequestHeaders());
        if (!rooms.has(AppSwitch.APP_ENABLED)) {
            throw new RoomkeeperException(ErrorCode.APP_DISABLED);
        }
        callers.check(exchange.getSourceAddress().getAddress());
        return ApiCall.BY;
    }

    private Route counted(ApiRoute route) {
        return Route.post(
                route.path(),
                http -> {
                    limits.take(route.quota(), route.cost().applyAsInt(http));
                    route.services().forEach(rooms::require);
                    return route.endpoint().answer(http);
                });
    }

    private int perSecond(Quota quota) {
        return rooms.limit(
                switch (quota) {
                    case MANAGEMENT_CALLS -> Limit.CALLS_PER_SECOND;
                    case ATTRIBUTE_SETS -> Limit.ATTRIBUTE_SETS_PER_SECOND;
                    case ATTRIBUTE_REMOVALS -> Limit.ATTRIBUTE_REMOVALS_PER_SECOND;
                    case PUBLISHES -> Limit.PUBLISHES_PER_SECOND;
                    case BROADCASTS -> Limit.BROADCASTS_PER_SECOND;
                    case RECALLS -> Limit.RECALLS_PER_SECOND;
                    case TOKENS -> Limit.TOKENS_PER_SECOND;
                    case HISTORY_CALLS -> Limit.HISTORY_CALLS_PER_SECOND;
                });
    }
}
