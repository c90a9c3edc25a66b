package io.roomkeeper.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

import org.xnio.IoUtils;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Closes the connection of a request that takes too long, a slow body included; no option of the
/// server does that. An upgraded connection is left alone.
final class RequestDeadline implements HttpHandler {

    private final Duration limit;
    private final HttpHandler next;

    RequestDeadline(Duration limit, HttpHandler next) {
        this.limit = limit;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var connection = exchange.getConnection();
        var timer =
                exchange.getIoThread()
                        .executeAfter(
                                () -> IoUtils.safeClose(connection),
                                limit.toMillis(),
                                TimeUnit.MILLISECONDS);
        exchange.addExchangeCompleteListener((_, proceed) -> {
            timer.remove();
            proceed.proceed();
        });
        next.handleRequest(exchange);
    }
}
