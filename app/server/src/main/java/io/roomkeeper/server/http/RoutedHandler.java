package io.roomkeeper.server.http;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.undertow.io.Receiver;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Takes a request through path, method, gate, body and endpoint, and turns whatever goes wrong on
/// the way into an answer. Server API §1.1 for the order.
public final class RoutedHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RoutedHandler.class);

    private final Map<String, Map<HttpString, Endpoint>> endpoints = new HashMap<>();
    private final Gate gate;
    private final FailureBody failures;
    private final Workers workers;
    private final int maxBodyBytes;

    public RoutedHandler(List<Route> routes, Gate gate, FailureBody failures, Workers workers) {
        this(routes, gate, failures, workers, HttpLimits.MAX_BODY_BYTES);
    }

    /// A body of more than `maxBodyBytes` is refused with 1005.
    public RoutedHandler(
            List<Route> routes,
            Gate gate,
            FailureBody failures,
            Workers workers,
            int maxBodyBytes) {
        for (var route : routes) {
            endpoints
                    .computeIfAbsent(route.path(), _ -> new TreeMap<>())
                    .put(route.method(), route.endpoint());
        }
        this.gate = gate;
        this.failures = failures;
        this.workers = workers;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        try {
            var endpoint = find(exchange);
            var caller = gate.admit(exchange);
            var receiver = exchange.getRequestReceiver();
            receiver.setMaxBufferSize(maxBodyBytes);
            receiver.receiveFullBytes(
                    (_, body) ->
                            workers.dispatch(
                                    exchange, () -> answer(exchange, endpoint, caller, body)),
                    // Left persistent: else the server resets what is still being sent, and the
                    // answer is lost with it.
                    (_, unread) -> refuse(exchange, unreadable(unread)));
        } catch (RoomkeeperException refusal) {
            refuse(exchange, refusal);
        }
    }

    private Endpoint find(HttpServerExchange exchange) {
        var methods = endpoints.get(exchange.getRequestPath());
        if (methods == null) {
            throw new RoomkeeperException(ErrorCode.NO_SUCH_ENDPOINT);
        }
        var endpoint = methods.get(exchange.getRequestMethod());
        if (endpoint == null) {
            var allowed =
                    methods.keySet().stream()
                            .map(HttpString::toString)
                            .collect(Collectors.joining(", "));
            exchange.getResponseHeaders().put(Headers.ALLOW, allowed);
            throw new RoomkeeperException(ErrorCode.WRONG_METHOD);
        }
        return endpoint;
    }

    private void answer(
            HttpServerExchange exchange, Endpoint endpoint, String caller, byte[] body) {
        Object answer;
        try {
            answer = endpoint.answer(HttpCall.of(exchange, caller, body));
            if (answer instanceof Download download) {
                DownloadReply.send(exchange, download);
                return;
            }
        } catch (RoomkeeperException refusal) {
            refuse(exchange, refusal);
            return;
        } catch (RuntimeException | Error fault) { // whoever asked would wait for ever
            LOG.error("{} failed", RequestLog.id(exchange), fault);
            refuse(exchange, new RoomkeeperException(ErrorCode.INTERNAL));
            return;
        }
        JsonReply.send(exchange, StatusCodes.OK, StatusCodes.OK, answer);
    }

    private static RoomkeeperException unreadable(IOException failure) {
        return failure instanceof RequestTooBigException
                        || failure instanceof Receiver.RequestToLargeException
                ? new RoomkeeperException(ErrorCode.PARAMETER_TOO_LONG, "the body is too long.")
                : new RoomkeeperException(ErrorCode.MALFORMED, "the body could not be read.");
    }

    private void refuse(HttpServerExchange exchange, RoomkeeperException refusal) {
        var code = refusal.code();
        JsonReply.send(
                exchange,
                code.httpStatus(),
                code.number(),
                failures.of(refusal, exchange.getRequestPath()));
    }
}
