package io.roomkeeper.server.gateway;

import org.xnio.XnioIoThread;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// The connections of one I/O thread, each looked at once a tick: one timer for all of them, and
/// none while there are none. All but `thread` happens on that thread.
final class Sweep {
    private final XnioIoThread thread;
    private final Duration tick;
    private final Map<StockSocket, Connection> connections = new HashMap<>();
    private boolean ticking;

    Sweep(XnioIoThread thread, Duration tick) {
        this.thread = thread;
        this.tick = tick;
    }

    XnioIoThread thread() {
        return thread;
    }

    void add(StockSocket socket, Connection connection) {
        connections.put(socket, connection);
        if (!ticking) {
            ticking = true;
            schedule();
        }
    }

    void remove(StockSocket socket) {
        connections.remove(socket);
    }

    /// A copy: ending a connection takes it out.
    List<Connection> all() {
        return List.copyOf(connections.values());
    }

    private void tick() {
        if (connections.isEmpty()) {
            ticking = false;
        } else {
            schedule(); // first, so that it goes on whatever happens to one connection
            all().forEach(Connection::tick);
        }
    }

    private void schedule() {
        try {
            thread.executeAfter(this::tick, tick.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            ticking = false; // the thread ends, and its connections with it
        }
    }
}
