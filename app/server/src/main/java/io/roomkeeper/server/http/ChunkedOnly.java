package io.roomkeeper.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/// Refuses a body in any transfer coding but `chunked`. The HTTP layer takes every other for
/// chunked as well; a server in front of this one may take it for something else, and see other
/// requests than this one does. RFC 9112 §6.1, §6.3.
final class ChunkedOnly implements HttpHandler {
    private static final String CHUNKED = "chunked";

    private final HttpHandler next;

    ChunkedOnly(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var codings = exchange.getRequestHeaders().get(Headers.TRANSFER_ENCODING);
        if (codings == null || (isChunked(codings) && !exchange.isHttp10())) {
            next.handleRequest(exchange);
        } else {
            exchange.setPersistent(false);
            exchange.setStatusCode(StatusCodes.BAD_REQUEST).endExchange();
        }
    }

    private static boolean isChunked(HeaderValues codings) {
        return codings.size() == 1 && codings.getFirst().equalsIgnoreCase(CHUNKED);
    }
}
