package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.IoThread;

import org.xnio.IoUtils;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Queue;

/// Closes one I/O thread's connections once no more of them are about to end. Each closing has the
/// thread ask for all that is ready, so of thousands who leave at once each would be told of all
/// the others.
final class Closings {
    /// How often it is put off for those who come after.
    static final int MOST_DELAYS = 64;

    /// Connections that are closed before the others have their turn.
    static final int SLICE = 64;

    private final IoThread thread;
    private final Queue<Closeable> waiting = new ArrayDeque<>();
    private int seen;
    private int delays;

    Closings(IoThread thread) {
        this.thread = thread;
    }

    /// Closes `connection` soon.
    void add(Closeable connection) {
        waiting.add(connection);
        if (waiting.size() == 1) {
            seen = 1;
            delays = 0;
            thread.giveWay(this::look);
        }
    }

    private void look() {
        if (waiting.size() > seen && ++delays < MOST_DELAYS) {
            seen = waiting.size();
        } else {
            for (int i = 0; i < SLICE && !waiting.isEmpty(); i++) {
                IoUtils.safeClose(waiting.remove());
            }
            seen = waiting.size();
        }
        if (!waiting.isEmpty()) {
            thread.giveWay(this::look);
        }
    }
}
