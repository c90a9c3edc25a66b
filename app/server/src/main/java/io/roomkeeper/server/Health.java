package io.roomkeeper.server;

import io.roomkeeper.server.http.JsonReply;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Says whether the server takes requests and can store what it is given: 200 when it does, else
/// 503 and why.
final class Health implements HttpHandler {
    private final Supplier<Optional<String>> trouble;
    private volatile boolean ready;

    /// `trouble` tells why something cannot be stored.
    Health(Supplier<Optional<String>> trouble) {
        this.trouble = trouble;
    }

    void ready(boolean now) {
        ready = now;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (!ready) {
            answer(exchange, Map.of("status", "not ready"));
            return;
        }
        trouble.get()
                .ifPresentOrElse(
                        why -> answer(exchange, Map.of("status", "failing", "reason", why)),
                        () ->
                                JsonReply.send(
                                        exchange,
                                        StatusCodes.OK,
                                        StatusCodes.OK,
                                        Map.of("status", "ready")));
    }

    private static void answer(HttpServerExchange exchange, Map<String, String> body) {
        JsonReply.send(
                exchange, StatusCodes.SERVICE_UNAVAILABLE, StatusCodes.SERVICE_UNAVAILABLE, body);
    }
}
