package io.roomkeeper.server;

import io.roomkeeper.server.http.JsonReply;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;

import java.util.Map;

/// Says whether the server takes requests: 200 when it does, 503 before and after.
final class Health implements HttpHandler {
    private volatile boolean ready;

    void ready(boolean now) {
        ready = now;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        int status = ready ? StatusCodes.OK : StatusCodes.SERVICE_UNAVAILABLE;
        JsonReply.send(exchange, status, status, Map.of("status", ready ? "ready" : "not ready"));
    }
}
