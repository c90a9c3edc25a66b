package io.roomkeeper.server.gateway;

import io.roomkeeper.server.engine.Limit;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The members' WebSocket: checks who may open one, and opens it.
public final class MemberGateway implements HttpHandler {
    private final OriginRule origins;
    private final Connections connections;
    private final boolean deflates;

    public MemberGateway(GatewayPorts ports, GatewayLimits limits) {
        origins = new OriginRule(limits.origins());
        deflates = ports.delivery().deflates();
        connections =
                new Connections(
                        Commands.of(ports, limits),
                        ports.delivery(),
                        limits,
                        ports.engine().app().limits().of(Limit.CONNECTIONS_PER_ADDRESS));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (!origins.allows(values(exchange, Headers.ORIGIN))) {
            exchange.setStatusCode(StatusCodes.FORBIDDEN).endExchange();
        } else if (connections.isClosing()) {
            exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE).endExchange();
        } else {
            shakeHands(exchange);
        }
    }

    private void shakeHands(HttpServerExchange exchange) {
        int status =
                Handshake.status(
                        exchange.getRequestMethod(),
                        exchange.getProtocol(),
                        exchange.getRequestHeaders());
        var answer = exchange.getResponseHeaders();
        if (status == StatusCodes.SWITCHING_PROTOCOLS) {
            upgrade(exchange);
        } else {
            answer.put(Headers.SEC_WEB_SOCKET_VERSION, Handshake.VERSION);
            exchange.setStatusCode(status).endExchange();
        }
    }

    private void upgrade(HttpServerExchange exchange) {
        var key = values(exchange, Headers.SEC_WEB_SOCKET_KEY).getFirst();
        var extensions = values(exchange, Headers.SEC_WEB_SOCKET_EXTENSIONS);
        boolean deflating = deflates && DeflateOffer.isIn(extensions);
        var answer = exchange.getResponseHeaders();
        answer.put(Headers.UPGRADE, "websocket");
        answer.put(Headers.SEC_WEB_SOCKET_ACCEPT, Handshake.accept(key));
        if (deflating) {
            answer.put(Headers.SEC_WEB_SOCKET_EXTENSIONS, DeflateOffer.ANSWER);
        }
        var address = exchange.getSourceAddress().getHostString();
        var http = (AbstractServerConnection) exchange.getConnection(); // as HTTP 1.1 has it
        exchange.upgradeChannel((_, _) -> connections.opened(http, address, deflating));
    }

    private static List<String> values(HttpServerExchange exchange, HttpString header) {
        HeaderValues values = exchange.getRequestHeaders().get(header);
        return values == null ? List.of() : values;
    }

    /// How many connections are open.
    public int connections() {
        return connections.count();
    }

    /// Says goodbye to everybody with 1001 and when to come back, and lets nobody in any more.
    /// Completes when all connections are gone, which takes at most [GatewayLimits#closeWithin] and
    /// a tick.
    public CompletableFuture<Void> closeAll() {
        return connections.closeAll();
    }
}
