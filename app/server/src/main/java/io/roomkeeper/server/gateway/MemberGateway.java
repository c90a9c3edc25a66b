package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.CloseCode;
import io.roomkeeper.server.engine.Limit;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The members' WebSocket: checks who may open one, and opens it.
public final class MemberGateway implements HttpHandler {
    private final OriginRule origins;
    private final Connections connections;
    private final HttpHandler handshake;

    public MemberGateway(GatewayPorts ports, GatewayLimits limits) {
        origins = new OriginRule(limits.origins());
        connections =
                new Connections(
                        Commands.of(ports, limits),
                        limits,
                        ports.engine().app().limits().of(Limit.CONNECTIONS_PER_ADDRESS));
        handshake =
                new WebSocketProtocolHandshakeHandler(
                        List.of(new Hybi13Handshake()),
                        connections,
                        new ResponseCodeHandler(StatusCodes.UPGRADE_REQUIRED));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderValues origin = exchange.getRequestHeaders().get(Headers.ORIGIN);
        if (!origins.allows(origin == null ? List.of() : origin)) {
            exchange.setStatusCode(StatusCodes.FORBIDDEN).endExchange();
        } else if (connections.isClosing()) {
            exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE).endExchange();
        } else {
            connections.noteAddress(exchange);
            handshake.handleRequest(exchange);
        }
    }

    /// Says goodbye to everybody with 1001 and lets nobody in any more. Completes when all
    /// connections are gone, which takes at most [GatewayLimits#closeWithin] and a tick.
    public CompletableFuture<Void> closeAll() {
        return connections.closeAll(CloseCode.GOING_AWAY, "server stops");
    }
}
