package io.roomkeeper.server.gateway;

import org.jspecify.annotations.Nullable;
import org.xnio.conduits.ReadReadyHandler;
import org.xnio.conduits.StreamSourceConduit;

import java.io.IOException;
import java.nio.ByteBuffer;

/// What comes in over one connection, read as it comes, but not while it is paused: then the system
/// keeps it, and soon the member's own does. On the connection's I/O thread.
final class Intake implements ReadReadyHandler {
    /// Full buffers read from one connection before the others have their turn.
    private static final int READS = 4;

    private final WebSocket socket;
    private final StreamSourceConduit source;
    private final XnioThread thread;
    private final FrameParser parser;
    private boolean paused;

    /// What had come before the pause and was not looked at.
    private @Nullable ByteBuffer unread;

    Intake(WebSocket socket, StreamSourceConduit source, XnioThread thread, FrameParser parser) {
        this.socket = socket;
        this.source = source;
        this.thread = thread;
        this.parser = parser;
    }

    /// Starts with what has been read already.
    void start(ByteBuffer early) {
        source.setReadReadyHandler(this);
        source.resumeReads();
        parse(early);
    }

    /// From now on nothing is read; harmless where that is so already.
    void pause() {
        if (!paused) {
            paused = true;
            source.suspendReads();
        }
    }

    /// Goes on with what has come meanwhile, unless that brings the next pause.
    void resume() {
        if (paused) {
            paused = false;
            source.resumeReads();
            var rest = unread;
            if (rest != null) {
                unread = null;
                parse(rest);
            }
        }
    }

    boolean isPaused() {
        return paused;
    }

    @Override
    public void readReady() {
        var in = thread.readBuffer();
        try {
            for (int i = 0; i < READS && !paused; i++) {
                int bytes = source.read(in.clear());
                if (bytes < 0) {
                    socket.drop();
                    return;
                }
                boolean more = !in.hasRemaining();
                parse(in.flip());
                if (!more) {
                    return;
                }
            }
        } catch (IOException broken) {
            socket.drop();
        } catch (RuntimeException | Error failure) { // what is left of the buffer is lost
            socket.fail(failure);
        }
    }

    private void parse(ByteBuffer in) {
        parser.read(in);
        if (in.hasRemaining()) {
            unread = ByteBuffer.allocate(in.remaining()).put(in).flip();
        }
    }

    @Override
    public void forceTermination() {
        socket.forceTermination();
    }

    @Override
    public void terminated() {}
}
