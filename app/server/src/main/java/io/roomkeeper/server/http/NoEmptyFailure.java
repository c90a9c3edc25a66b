package io.roomkeeper.server.http;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;

/// Gives a failure that came from the HTTP layer itself a body, because the Java SDK trips over an
/// empty one. Server API §1.
final class NoEmptyFailure implements HttpHandler {
    private final HttpHandler next;

    NoEmptyFailure(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addDefaultResponseListener(NoEmptyFailure::fill);
        next.handleRequest(exchange);
    }

    private static boolean fill(HttpServerExchange exchange) {
        int status = exchange.getStatusCode();
        if (status < StatusCodes.BAD_REQUEST || !exchange.isResponseChannelAvailable()) {
            return false;
        }
        var code =
                status == StatusCodes.NOT_FOUND ? ErrorCode.NO_SUCH_ENDPOINT : ErrorCode.INTERNAL;
        var body =
                new ApiAnswer.Failure(
                        code.number(), StatusCodes.getReason(status), exchange.getRequestPath());
        JsonReply.send(exchange, status, code.number(), body);
        return true;
    }
}
