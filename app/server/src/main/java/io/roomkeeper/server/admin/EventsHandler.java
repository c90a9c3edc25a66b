package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.http.JsonReply;
import io.roomkeeper.server.http.Workers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.WebSocketChannel;

import org.jspecify.annotations.Nullable;

/// Opens a console's stream of events. A browser cannot: it says where its page is from, and none
/// is welcome here.
final class EventsHandler implements HttpHandler {
    private final ConsoleApi.Parts parts;
    private final LivePulse pulse;
    private final Workers workers;
    private final HttpHandler handshake =
            new WebSocketProtocolHandshakeHandler(
                    (WebSocketConnectionCallback)
                            (exchange, channel) ->
                                    opened(
                                            channel,
                                            exchange.getRequestHeader(
                                                    Headers.AUTHORIZATION_STRING)),
                    EventsHandler::noWebSocket);

    EventsHandler(ConsoleApi.Parts parts, LivePulse pulse, Workers workers) {
        this.parts = parts;
        this.pulse = pulse;
        this.workers = workers;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        try {
            if (exchange.getRequestHeaders().contains(Headers.ORIGIN)) {
                throw new RoomkeeperException(ErrorCode.FORBIDDEN, "web pages may not connect.");
            }
            parts.keys().check(exchange.getRequestHeaders()).role().require(Role.AUDITOR);
        } catch (RoomkeeperException refusal) {
            refuse(exchange, refusal);
            return;
        }
        handshake.handleRequest(exchange);
    }

    private static void noWebSocket(HttpServerExchange exchange) {
        refuse(exchange, new RoomkeeperException(ErrorCode.MALFORMED, "connect with a WebSocket."));
    }

    private static void refuse(HttpServerExchange exchange, RoomkeeperException refusal) {
        var code = refusal.code();
        JsonReply.send(
                exchange,
                code.httpStatus(),
                code.number(),
                ConsoleAnswer.refused(code.number(), refusal.detail()));
    }

    private void opened(WebSocketChannel channel, @Nullable String authorization) {
        var feed = parts.feed();
        var engine = parts.engine();
        var clock = parts.clock();
        var console =
                new ConsoleStream(
                        new SocketLine(channel),
                        () -> parts.keys().isGood(authorization),
                        clock.instant());
        channel.addCloseTask(_ -> feed.remove(console));
        channel.getReceiveSetter().set(new CommandReader(console, feed, engine, clock));
        feed.add(console);
        channel.resumeReceives();
        workers.execute(() -> feed.greet(console, engine, pulse.greeting()));
    }
}
