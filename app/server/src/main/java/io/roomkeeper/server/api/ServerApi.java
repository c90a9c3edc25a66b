package io.roomkeeper.server.api;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.access.RateLimits;
import io.roomkeeper.server.access.Signature;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.http.Route;
import io.roomkeeper.server.http.RoutedHandler;
import io.roomkeeper.server.http.Workers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The Server API. Each call is signed and counted.
public final class ServerApi {
    private final List<Route> routes;
    private final Signature signature;
    private final RateLimits limits;

    /// `tokens` makes a user's token; `zone` is the one of all times in answers.
    public ServerApi(
            ChatroomEngine engine,
            Function<UserId, String> tokens,
            Signature signature,
            RateLimits limits,
            ZoneId zone) {
        var rooms = new Rooms(engine);
        var times = new WireTime(zone);
        this.routes =
                Stream.of(
                                new RoomRoutes(rooms).routes(),
                                new OldRoomRoutes(rooms, times).routes(),
                                new MemberRoutes(rooms, times).routes(),
                                new BanRoutes(rooms, times).routes(),
                                new MuteRoutes(rooms, times).routes(),
                                new MuteAllRoutes(rooms).routes(),
                                new UserRoutes(tokens).routes())
                        .flatMap(List::stream)
                        .toList();
        this.signature = signature;
        this.limits = limits;
    }

    /// Answers every path; those it does not know with 404.
    public HttpHandler handler(Workers workers) {
        return new RoutedHandler(
                routes,
                this::admit,
                (refusal, path) ->
                        new ApiAnswer.Failure(refusal.code().number(), refusal.detail(), path),
                workers);
    }

    private void admit(HttpServerExchange exchange) {
        signature.check(exchange.getRequestHeaders());
        if (exchange.getRequestPath().equals(UserRoutes.GET_TOKEN)) {
            limits.token();
        } else {
            limits.management();
        }
    }
}
