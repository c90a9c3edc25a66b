package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.delivery.CloseCode;
import io.roomkeeper.server.delivery.Delivery;
import io.roomkeeper.server.delivery.IoThread;
import io.roomkeeper.server.delivery.MemberSocket;
import io.roomkeeper.server.delivery.Outlet;
import io.undertow.server.AbstractServerConnection;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.WriteReadyHandler;

import java.io.IOException;
import java.nio.ByteBuffer;

/// A connection after its handshake, on its I/O thread: reads frames, writes what its outlet gives,
/// and closes as both sides have to. RFC 6455 §7.
final class WebSocket
        implements MemberSocket,
                FrameHandler,
                WriteReadyHandler,
                ChannelListener<StreamConnection> {
    /// In a message from who has not said who it is: enough for the longest token.
    static final int STRANGERS_BYTES = 4 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(WebSocket.class);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final StreamConnection channel;
    private final StreamSinkConduit sink;
    private final XnioThread thread;
    private final Outlet outlet;
    private final FrameParser parser;
    private final Intake intake;
    private final Unanswered unanswered;
    private @Nullable Connection connection;
    private boolean closing;
    private boolean heardClose;
    private boolean goodbye;
    private boolean finished;
    private boolean dropped;

    WebSocket(
            AbstractServerConnection http,
            XnioThread thread,
            Delivery delivery,
            Unanswered unanswered,
            boolean deflates) {
        channel = http.getChannel();
        this.thread = thread;
        sink = http.getOriginalSinkConduit();
        this.unanswered = unanswered;
        outlet = delivery.outlet(this, deflates);
        parser = new FrameParser(this, STRANGERS_BYTES, deflates ? thread.decompressor() : null);
        intake = new Intake(this, http.getOriginalSourceConduit(), thread, parser);
    }

    /// Starts to read, first what HTTP has read already.
    void start(Connection inbound, AbstractServerConnection http) {
        connection = inbound;
        channel.setCloseListener(this);
        sink.setWriteReadyHandler(this);
        var early = http.getExtraBytes();
        if (early == null) {
            intake.start(NOTHING);
        } else {
            http.setExtraBytes(null);
            intake.start(early.getBuffer());
            early.close();
        }
    }

    @Override
    public void messageBegan() {
        if (connection != null) {
            connection.frameBegan();
        }
    }

    @Override
    public void message(String text) {
        if (!closing && connection != null) {
            unanswered.asked(text.length());
            listen();
            connection.text(text);
        }
    }

    @Override
    public boolean takesMore() {
        return !intake.isPaused();
    }

    @Override
    public void ping(byte[] payload) {
        if (!closing && connection != null) {
            connection.heard();
            outlet.pong(payload);
        }
    }

    @Override
    public void pong() {
        if (!closing && connection != null) {
            connection.heard();
        }
    }

    @Override
    public void goodbye(int code) {
        heardClose = true;
        if (finished) {
            drop();
        } else if (!closing) {
            goodbye = code == Goodbye.NORMAL || code == Goodbye.NO_CODE;
            end();
            outlet.finish(Goodbye.frame(code, ""));
        }
    }

    @Override
    public void failed(CloseCode code, String why) {
        close(code, why);
    }

    @Override
    public void writeReady() {
        try {
            outlet.writable();
        } catch (RuntimeException | Error failure) {
            fail(failure);
        }
    }

    // The I/O thread would swallow it, and go on in the midst of a frame.
    void fail(Throwable failure) {
        LOG.error("{} failed: cutting off", name(), failure);
        drop();
    }

    @Override
    public IoThread thread() {
        return thread;
    }

    Outlet outlet() {
        return outlet;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        sink.write(bytes);
    }

    @Override
    public long write(ByteBuffer[] bytes, int count) throws IOException {
        return sink.write(bytes, 0, count);
    }

    @Override
    public void awaitWritable(boolean wanted) {
        if (wanted) {
            sink.resumeWrites();
        } else {
            sink.suspendWrites();
        }
    }

    @Override
    public void awaitRequests(boolean wanted) {
        unanswered.full(!wanted);
        listen();
    }

    /// One more tick is over.
    void tick() {
        if (unanswered.tick()) {
            listen();
        }
    }

    /// What was heard last is `request`.
    void asked(MemberRequest request) {
        unanswered.asked(request);
        listen();
    }

    @Override
    public void answered(MemberFrame.Reply reply) {
        unanswered.answered(reply);
        listen();
    }

    private void listen() {
        if (dropped) {
            intake.pause();
        } else if (closing || unanswered.mayAskMore()) {
            intake.resume();
        } else {
            intake.pause();
        }
    }

    /// Whether nothing is read because the member asks for more at once than it may.
    boolean isPaused() {
        return intake.isPaused();
    }

    @Override
    public void finished() {
        finished = true;
        if (heardClose) {
            drop();
        }
    }

    @Override
    public void close(CloseCode code, String why) {
        if (!closing) {
            LOG.atLevel(code == CloseCode.TRY_AGAIN_LATER ? Level.INFO : Level.DEBUG)
                    .log("closing {}: {} {}", name(), code.number(), why);
            end();
            outlet.finish(Goodbye.frame(code.number(), why));
        }
    }

    @Override
    public void drop() {
        if (!dropped) {
            dropped = true;
            outlet.gone();
            end();
            listen();
            sink.suspendWrites();
            thread.closings().add(channel);
        }
    }

    /// It is known whose it is, so a message may have so many bytes.
    void accept(int bytes) {
        parser.accept(bytes);
    }

    /// Whose it is, for the log.
    String name() {
        return connection == null ? "a connection" : connection.name();
    }

    /// Whether it ended because the member wanted that.
    boolean heardGoodbye() {
        return goodbye;
    }

    private void end() {
        if (!closing) {
            closing = true;
            if (channel.isOpen()) {
                listen(); // to the goodbye
            }
            if (connection != null) {
                connection.ending();
            }
        }
    }

    /// The connection is closed.
    @Override
    public void handleEvent(StreamConnection closed) {
        outlet.gone();
        end();
        if (connection != null) {
            connection.gone();
        }
    }

    // Nothing of the thread's comes after that.
    @Override
    public void forceTermination() {
        IoUtils.safeClose(channel);
    }

    @Override
    public void terminated() {}
}
