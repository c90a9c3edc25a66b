package io.roomkeeper.server.api;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.access.AllowedAddresses;
import io.roomkeeper.server.http.FileReply;
import io.roomkeeper.server.http.JsonReply;
import io.roomkeeper.server.http.Workers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;

/// Sends the log files that answers of the Server API point to. Server API §11.4.
record LogFileHandler(LogFileLinks links, LogFiles files, AllowedAddresses callers, Workers workers)
        implements HttpHandler {
    @Override
    public void handleRequest(HttpServerExchange exchange) {
        try {
            callers.check(exchange.getSourceAddress().getAddress());
        } catch (RoomkeeperException refusal) {
            refuse(exchange, refusal.code());
            return;
        }
        if (exchange.getRequestMethod().equals(Methods.GET)) {
            workers.dispatch(exchange, () -> send(exchange));
        } else {
            refuse(exchange, ErrorCode.WRONG_METHOD);
        }
    }

    private void send(HttpServerExchange exchange) {
        links.hour(exchange)
                .flatMap(files.find())
                .ifPresentOrElse(
                        file -> FileReply.send(exchange, "application/zip", file),
                        () -> refuse(exchange, ErrorCode.NO_SUCH_ENDPOINT));
    }

    private static void refuse(HttpServerExchange exchange, ErrorCode code) {
        var failure = new ApiAnswer.Failure(code.number(), code.text(), exchange.getRequestPath());
        JsonReply.send(exchange, code.httpStatus(), code.number(), failure);
    }
}
