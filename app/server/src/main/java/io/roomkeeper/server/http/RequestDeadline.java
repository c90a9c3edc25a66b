package io.roomkeeper.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;

import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Closes the connection of a request that takes too long, a slow body included; no option of the
/// server does that. An upgraded connection is left alone.
public final class RequestDeadline implements HttpHandler {
    private static final AttachmentKey<Timer> TIMER = AttachmentKey.create(Timer.class);

    private final Duration limit;
    private final HttpHandler next;

    RequestDeadline(Duration limit, HttpHandler next) {
        this.limit = limit;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addExchangeCompleteListener((done, proceed) -> {
            stop(done);
            proceed.proceed();
        });
        next.handleRequest(exchange);
        // What is answered at once, as members are by the ten thousand, needs no timer.
        if (!exchange.isComplete()
                && !exchange.isUpgrade()
                && exchange.getAttachment(TIMER) == null) {
            exchange.putAttachment(TIMER, new Timer(exchange, limit));
        }
    }

    /// Gives a request whose answer is long `limit` from now.
    public static void extend(HttpServerExchange exchange, Duration limit) {
        stop(exchange);
        exchange.putAttachment(TIMER, new Timer(exchange, limit));
    }

    private static void stop(HttpServerExchange exchange) {
        var timer = exchange.getAttachment(TIMER);
        if (timer != null) {
            timer.key.remove();
        }
    }

    private static final class Timer {
        private final XnioExecutor.Key key;

        Timer(HttpServerExchange exchange, Duration limit) {
            var connection = exchange.getConnection();
            key =
                    exchange.getIoThread()
                            .executeAfter(
                                    () -> IoUtils.safeClose(connection),
                                    limit.toMillis(),
                                    TimeUnit.MILLISECONDS);
        }
    }
}
