package io.roomkeeper.server.http;

import io.roomkeeper.protocol.WireJson;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

import java.nio.ByteBuffer;

/// Writes JSON answers.
public final class JsonReply {
    private static final String TYPE = "application/json; charset=utf-8";

    private JsonReply() {}

    /// Ends the exchange with `body`; `code` is what the log says beside the HTTP status.
    public static void send(HttpServerExchange exchange, int httpStatus, int code, Object body) {
        RequestLog.note(exchange, code);
        exchange.setStatusCode(httpStatus);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, TYPE);
        exchange.getResponseSender()
                .send(ByteBuffer.wrap(WireJson.mapper().writeValueAsBytes(body)));
    }
}
