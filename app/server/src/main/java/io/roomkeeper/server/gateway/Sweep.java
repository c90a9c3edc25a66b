package io.roomkeeper.server.gateway;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/// The connections of one I/O thread, each looked at once a tick: one timer for all of them, and
/// none while there are none. All but `thread` happens on that thread.
final class Sweep {
    /// Connections that are looked at before the thread reads again.
    private static final int SLICE = 500;

    private final XnioThread thread;
    private final Duration tick;
    private final Consumer<Connection> gone;
    private @Nullable Connection[] connections = new Connection[64];
    private int count;
    private boolean ticking;

    /// `gone` is told when a connection is no more.
    Sweep(XnioThread thread, Duration tick, Consumer<Connection> gone) {
        this.thread = thread;
        this.tick = tick;
        this.gone = gone;
    }

    XnioThread thread() {
        return thread;
    }

    void add(Connection connection) {
        if (count == connections.length) {
            connections = Arrays.copyOf(connections, 2 * count);
        }
        connection.place = count;
        connections[count++] = connection;
        if (!ticking) {
            ticking = true;
            schedule();
        }
    }

    /// Fills the gap with the last one.
    void remove(Connection connection) {
        var last = connections[--count];
        connections[count] = null;
        if (last != null && last != connection) {
            connections[connection.place] = last;
            last.place = connection.place;
        }
        gone.accept(connection);
    }

    /// Does something with each connection there is now, some at a time. One may end by that.
    void each(Consumer<Connection> act) {
        each(act, count);
    }

    private void each(Consumer<Connection> act, int before) {
        int next = Math.min(before, count);
        int until = Math.max(0, next - SLICE);
        while (next > until) {
            var connection = connections[--next];
            if (connection != null) {
                act.accept(connection);
            }
            next = Math.min(next, count);
        }
        if (next > 0) {
            int rest = next;
            thread.giveWay(() -> each(act, rest));
        }
    }

    private void tick() {
        if (count == 0) {
            ticking = false;
        } else {
            schedule(); // first, so that it goes on whatever happens to one connection
            each(Connection::tick);
        }
    }

    private void schedule() {
        thread.executeAfter(this::tick, tick.toNanos());
    }
}
