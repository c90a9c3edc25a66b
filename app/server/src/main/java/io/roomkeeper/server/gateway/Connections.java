package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.CloseCode;
import io.roomkeeper.server.delivery.Delivery;
import io.undertow.server.AbstractServerConnection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.Options;
import org.xnio.XnioIoThread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// All open connections.
final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final Commands commands;
    private final Delivery delivery;
    private final GatewayLimits limits;
    private final Deadlines deadlines;
    private final int connectionsPerAddress;
    private final Addresses addresses = new Addresses();
    private final Map<XnioIoThread, Sweep> sweeps = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final CompletableFuture<Void> allGone = new CompletableFuture<>();
    private volatile boolean closing;

    /// `connectionsPerAddress` is 0 for no limit.
    Connections(
            Commands commands, Delivery delivery, GatewayLimits limits, int connectionsPerAddress) {
        this.commands = commands;
        this.delivery = delivery;
        this.limits = limits;
        deadlines = Deadlines.of(limits);
        this.connectionsPerAddress = connectionsPerAddress;
    }

    int count() {
        return open.get();
    }

    boolean isClosing() {
        return closing;
    }

    /// A connection from `address` has become a WebSocket, on which messages may be compressed if
    /// it `deflates`.
    void opened(AbstractServerConnection http, String address, boolean deflates) {
        var thread = http.getIoThread();
        try {
            var sweep = sweeps.computeIfAbsent(thread, this::sweep);
            thread.execute(() -> open(http, address, deflates, sweep));
        } catch (RejectedExecutionException | UncheckedIOException stopping) {
            IoUtils.safeClose(http);
        }
    }

    private Sweep sweep(XnioIoThread thread) {
        return new Sweep(new XnioThread(thread), limits.tick(), this::gone);
    }

    private void open(
            AbstractServerConnection http, String address, boolean deflates, Sweep sweep) {
        if (!http.isOpen()) {
            return;
        }
        open.incrementAndGet();
        keepLittle(http);
        var thread = sweep.thread();
        var socket = new WebSocket(http, thread, delivery, commands.unanswered(), deflates);
        var connection = new Connection(socket, address, commands, limits, deadlines, sweep);
        sweep.add(connection);
        int ofAddress = addresses.enter(address);
        socket.start(connection, http);
        if (closing) {
            connection.close(CloseCode.GOING_AWAY, comeBack());
        } else if (connectionsPerAddress > 0 && ofAddress > connectionsPerAddress) {
            connection.close(CloseCode.TRY_AGAIN_LATER, "too many connections from one address");
        }
    }

    // Left to itself, the system keeps megabytes for who does not read.
    private void keepLittle(AbstractServerConnection http) {
        try {
            http.getChannel().setOption(Options.SEND_BUFFER, limits.sendBuffer());
        } catch (IOException gone) {
            LOG.debug("a connection was gone before it began", gone);
        }
    }

    private void gone(Connection connection) {
        addresses.leave(connection.address());
        if (open.decrementAndGet() == 0 && closing) {
            allGone.complete(null);
        }
    }

    CompletableFuture<Void> closeAll() {
        closing = true;
        for (var sweep : sweeps.values()) {
            sweep.thread()
                    .execute(
                            () -> sweep.each(each -> each.close(CloseCode.GOING_AWAY, comeBack())));
        }
        if (open.get() == 0) {
            allGone.complete(null);
        }
        return allGone;
    }

    // Each at another time, so that they do not all come at once.
    private String comeBack() {
        long most = limits.reconnectSpread().toSeconds();
        return "come back in " + ThreadLocalRandom.current().nextLong(most + 1) + " s";
    }
}
