package io.roomkeeper.launcher;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A way to a server on which connections can be cut, and on which nothing may come back for a
/// while, so that the server finds its reader slow.
final class Detour implements AutoCloseable {
    private static final int BUFFER = 4096;
    private static final int WINDOW = 64 * 1024;

    private final ServerSocket door;
    private volatile URI server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition flows = lock.newCondition();
    private boolean stalled;

    Detour(URI server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /// From now on new connections go to `next`.
    void lead(URI next) {
        server = next;
    }

    private void accept() {
        try {
            while (true) {
                connect(door.accept());
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void connect(Socket client) throws IOException {
        var far = new Socket();
        far.setReceiveBufferSize(WINDOW);
        try {
            far.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        } catch (ConnectException nobody) {
            client.close();
            return;
        }
        open.add(client);
        open.add(far);
        Thread.ofVirtual().start(() -> pass(client, far, false));
        Thread.ofVirtual().start(() -> pass(far, client, true));
    }

    private void pass(Socket from, Socket to, boolean mayStall) {
        var buffer = new byte[BUFFER];
        try (from;
                to) {
            for (int count = 0; count >= 0; count = from.getInputStream().read(buffer)) {
                if (mayStall) {
                    awaitFlow();
                }
                to.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException cut) {
            // so the other side hears of it
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitFlow() {
        lock.lock();
        try {
            while (stalled) {
                flows.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /// From now on nothing comes back, or everything that was held does.
    void stall(boolean on) {
        lock.lock();
        try {
            stalled = on;
            flows.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Ends all connections without a word.
    void cut() {
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException gone) {
                // as it has to be
            }
        }
    }

    @Override
    public void close() throws IOException {
        stall(false);
        door.close();
        cut();
    }
}
