package io.roomkeeper.server.http;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A request that was let in, with its whole body. Not for several threads.
public final class HttpCall {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final String caller;
    private final String origin;
    private final String query;
    private final @Nullable String contentType;
    private final byte[] body;
    private @Nullable Form form;

    private HttpCall(
            String caller, String origin, String query, @Nullable String contentType, byte[] body) {
        this.caller = caller;
        this.origin = origin;
        this.query = query;
        this.contentType = contentType;
        this.body = body;
    }

    static HttpCall of(HttpServerExchange exchange, String caller, byte[] body) {
        return new HttpCall(
                caller,
                exchange.getRequestScheme() + "://" + exchange.getHostAndPort(),
                exchange.getQueryString(),
                exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE),
                body);
    }

    /// As whom the gate let the caller in.
    public String caller() {
        return caller;
    }

    /// Where the caller reached this server, like `http://127.0.0.1:8421`.
    public String origin() {
        return origin;
    }

    /// What stands behind the path.
    public Form query() {
        return Form.parse(query.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// The body as a form; 1000 if it says that it is something else. Server API §1.
    public Form form() {
        requireType(FORM);
        var parsed = form == null ? Form.parse(body) : form;
        form = parsed;
        return parsed;
    }

    /// The body as JSON; 1000 if it says that it is something else, or is malformed.
    public <T> T json(Class<T> type) {
        requireType(JSON);
        return JsonBody.read(body, type);
    }

    private void requireType(String wanted) {
        if (contentType != null && !mediaType(contentType).equals(wanted)) {
            throw new RoomkeeperException(
                    ErrorCode.MALFORMED, "Content-Type must be " + wanted + ".");
        }
    }

    private static String mediaType(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
