package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.CloseCode;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.spi.WebSocketHttpExchange;

import org.xnio.IoUtils;
import org.xnio.XnioIoThread;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/// All open connections.
final class Connections implements WebSocketConnectionCallback {
    private static final AttachmentKey<String> ADDRESS = AttachmentKey.create(String.class);

    private final Commands commands;
    private final GatewayLimits limits;
    private final int connectionsPerAddress;
    private final Addresses addresses = new Addresses();
    private final Map<XnioIoThread, Sweep> sweeps = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final CompletableFuture<Void> allGone = new CompletableFuture<>();
    private volatile boolean closing;

    /// `connectionsPerAddress` is 0 for no limit.
    Connections(Commands commands, GatewayLimits limits, int connectionsPerAddress) {
        this.commands = commands;
        this.limits = limits;
        this.connectionsPerAddress = connectionsPerAddress;
    }

    boolean isClosing() {
        return closing;
    }

    /// Remembers whose connection it is going to be; that of the proxy's client if there is one.
    void noteAddress(HttpServerExchange exchange) {
        exchange.putAttachment(ADDRESS, exchange.getSourceAddress().getHostString());
    }

    @Override
    public void onConnect(WebSocketHttpExchange exchange, WebSocketChannel channel) {
        var address = exchange.getAttachment(ADDRESS);
        var thread = channel.getIoThread();
        var sweep = sweeps.computeIfAbsent(thread, key -> new Sweep(key, limits.tick()));
        try {
            thread.execute(() -> open(channel, address, sweep));
        } catch (RejectedExecutionException stopping) {
            IoUtils.safeClose(channel);
        }
    }

    private void open(WebSocketChannel channel, String address, Sweep sweep) {
        if (!channel.isOpen()) {
            return;
        }
        open.incrementAndGet();
        var socket = new StockSocket(channel);
        var connection =
                new Connection(
                        socket, address, commands, limits, () -> gone(socket, address, sweep));
        sweep.add(socket, connection);
        connection.start();
        int ofAddress = addresses.enter(address);
        if (closing) {
            connection.close(CloseCode.GOING_AWAY, "server stops");
        } else if (connectionsPerAddress > 0 && ofAddress > connectionsPerAddress) {
            connection.close(CloseCode.TRY_AGAIN_LATER, "too many connections from one address");
        }
    }

    private void gone(StockSocket socket, String address, Sweep sweep) {
        sweep.remove(socket);
        addresses.leave(address);
        if (open.decrementAndGet() == 0 && closing) {
            allGone.complete(null);
        }
    }

    CompletableFuture<Void> closeAll(CloseCode code, String why) {
        closing = true;
        for (var sweep : sweeps.values()) {
            sweep.thread().execute(() -> sweep.all().forEach(each -> each.close(code, why)));
        }
        if (open.get() == 0) {
            allGone.complete(null);
        }
        return allGone;
    }
}
