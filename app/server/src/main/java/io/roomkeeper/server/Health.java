package io.roomkeeper.server;

import io.roomkeeper.server.http.JsonReply;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Says whether the server takes requests and can store what it is given: 200 when it does, else
/// 503. Why it does not is in the log, for strangers may ask here.
final class Health implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Supplier<Optional<String>> trouble;
    private volatile boolean ready;
    private boolean troubled;

    /// `trouble` tells why something cannot be stored.
    Health(Supplier<Optional<String>> trouble) {
        this.trouble = trouble;
    }

    void ready(boolean now) {
        ready = now;
    }

    /// Logs when trouble begins and when it is over. To be called every second or so.
    synchronized void watch() {
        var why = trouble.get();
        if (why.isPresent() != troubled) {
            troubled = why.isPresent();
            why.ifPresentOrElse(
                    sentence -> LOG.error("{}", sentence), () -> LOG.info("all is stored again"));
        }
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (!ready) {
            answer(exchange, StatusCodes.SERVICE_UNAVAILABLE, "not ready");
        } else if (trouble.get().isPresent()) {
            answer(exchange, StatusCodes.SERVICE_UNAVAILABLE, "failing");
        } else {
            answer(exchange, StatusCodes.OK, "ready");
        }
    }

    private static void answer(HttpServerExchange exchange, int code, String status) {
        JsonReply.send(exchange, code, code, Map.of("status", status));
    }
}
