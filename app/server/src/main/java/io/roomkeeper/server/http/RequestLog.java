package io.roomkeeper.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// One line for each request: id, method, path, HTTP status, code; never bodies, queries or keys. A
/// caller's `X-Request-ID` is echoed, others get one. Server API §1.
final class RequestLog implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final HttpString REQUEST_ID = new HttpString("X-Request-ID");
    private static final AttachmentKey<Integer> CODE = AttachmentKey.create(Integer.class);
    private static final AttachmentKey<String> ID = AttachmentKey.create(String.class);

    /// At most 36 characters, as documented, and none that could forge a line.
    private static final Pattern ACCEPTED = Pattern.compile("[!-~]{1,36}");

    private static final int LONGEST_PATH = 200;

    /// Members come by the ten thousand, and a line for each would be a sixth of what that costs.
    private static final Level MANY = Level.DEBUG;

    private final HttpHandler next;

    RequestLog(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var id =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst(REQUEST_ID))
                        .filter(given -> ACCEPTED.matcher(given).matches())
                        .orElseGet(() -> Long.toHexString(ThreadLocalRandom.current().nextLong()));
        exchange.putAttachment(ID, id);
        exchange.getResponseHeaders().put(REQUEST_ID, id);
        exchange.addExchangeCompleteListener((done, proceed) -> {
            write(done);
            proceed.proceed();
        });
        next.handleRequest(exchange);
    }

    /// Says what code the line shall carry.
    static void note(HttpServerExchange exchange, int code) {
        exchange.putAttachment(CODE, code);
    }

    /// The request's id, for a second line about it.
    static String id(HttpServerExchange exchange) {
        return String.valueOf(exchange.getAttachment(ID));
    }

    private static void write(HttpServerExchange exchange) {
        var path = exchange.getRequestURI();
        int status = exchange.getStatusCode();
        LOG.atLevel(status == StatusCodes.SWITCHING_PROTOCOLS ? MANY : Level.INFO)
                .log(
                        "{} {} {} {} {}",
                        id(exchange),
                        exchange.getRequestMethod(),
                        path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                        status,
                        Optional.ofNullable(exchange.getAttachment(CODE)).orElse(0));
    }
}
