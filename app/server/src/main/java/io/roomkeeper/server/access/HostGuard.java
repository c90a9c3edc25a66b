package io.roomkeeper.server.access;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.http.JsonReply;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Answers 421 to requests for a host this server does not go by, so that a web page cannot reach
/// it through a name of its own that it points here. Loopback names are always known.
public final class HostGuard implements HttpHandler {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private static final int MISDIRECTED_REQUEST = 421;

    private final Set<String> known = new HashSet<>(LOOPBACK);
    private final HttpHandler next;

    /// `hosts` are further names and addresses, without ports.
    public HostGuard(Collection<String> hosts, HttpHandler next) {
        hosts.forEach(host -> known.add(canonical(host)));
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var host = exchange.getRequestHeaders().getFirst(Headers.HOST);
        if (host != null && known.contains(canonical(withoutPort(host)))) {
            next.handleRequest(exchange);
            return;
        }
        var refusal =
                new ApiAnswer.Failure(
                        ErrorCode.FORBIDDEN.number(),
                        "this server does not go by that host name.",
                        exchange.getRequestPath());
        JsonReply.send(exchange, MISDIRECTED_REQUEST, refusal.code(), refusal);
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private static String canonical(String host) {
        var lower = host.strip().toLowerCase(Locale.ROOT);
        var name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    }
}
