package io.roomkeeper.server.access;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Takes the address of who asks through one of our proxies from its `X-Forwarded-For`. Others
/// could write anything there, and the HTTP layer's own handler believes the first address, which
/// is the asker's word: here it is the last one that is no proxy of ours.
public final class ForwardedFor implements HttpHandler {
    private static final int NO_PORT = 0;

    private final List<AddressRange> proxies;
    private final HttpHandler next;

    /// `proxies` are as in [AddressRange#of], which throws 1002.
    public ForwardedFor(Collection<String> proxies, HttpHandler next) {
        this.proxies = proxies.stream().map(AddressRange::of).toList();
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var peer = exchange.getSourceAddress().getAddress();
        var asker = asker(peer, exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR));
        if (!asker.equals(peer)) {
            exchange.setSourceAddress(new InetSocketAddress(asker, NO_PORT));
        }
        next.handleRequest(exchange);
    }

    private InetAddress asker(InetAddress peer, @Nullable HeaderValues forwarded) {
        var asker = peer;
        if (forwarded == null) {
            return asker;
        }
        var named = Arrays.asList(String.join(",", forwarded).split(","));
        for (var name : named.reversed()) {
            if (!isProxy(asker)) {
                break;
            }
            try {
                asker = InetAddress.ofLiteral(name.strip());
            } catch (IllegalArgumentException noAddress) {
                break;
            }
        }
        return asker;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.holds(address));
    }
}
