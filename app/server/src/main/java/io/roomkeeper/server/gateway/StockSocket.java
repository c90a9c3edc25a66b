package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.CloseCode;
import io.roomkeeper.server.delivery.MemberSocket;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;

import org.xnio.IoUtils;

import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

/// A connection on Undertow's own WebSocket channel; with [StockReader] the only code that knows
/// it.
final class StockSocket implements MemberSocket {
    private final WebSocketChannel channel;
    private Runnable ending = () -> {};
    private boolean closing;
    private boolean goodbye;

    StockSocket(WebSocketChannel channel) {
        this.channel = channel;
    }

    /// Starts to read.
    void start(Inbound inbound, int maxFrameBytes) {
        ending = inbound::ending;
        channel.addCloseTask(_ -> {
            end();
            inbound.gone();
        });
        channel.getReceiveSetter().set(new StockReader(this, inbound, maxFrameBytes));
        channel.resumeReceives();
    }

    @Override
    public Executor thread() {
        return channel.getIoThread();
    }

    @Override
    public void write(ByteBuffer text, Runnable written) {
        if (!isClosing()) {
            WebSockets.sendText(text, channel, new Written(written));
        }
    }

    void ping() {
        if (!isClosing()) {
            WebSockets.sendPing(ByteBuffer.allocate(0), channel, null);
        }
    }

    @Override
    public void close(CloseCode code, String why) {
        if (!isClosing()) {
            WebSockets.sendClose(code.number(), why, channel, null);
        }
        end();
    }

    /// Ends the connection without a word.
    void drop() {
        IoUtils.safeClose(channel);
    }

    boolean isClosing() {
        return closing || channel.isCloseFrameSent() || !channel.isOpen();
    }

    /// The member ends the connection, with close code `code`.
    void endedByPeer(int code) {
        goodbye = !closing && code == CloseMessage.NORMAL_CLOSURE;
        end();
    }

    /// Whether it ended because the member wanted that.
    boolean heardGoodbye() {
        return goodbye;
    }

    /// Notes that the connection ends, whoever began it.
    void end() {
        if (!closing) {
            closing = true;
            ending.run();
        }
    }

    /// Undertow may tell of one frame twice.
    private final class Written implements WebSocketCallback<Void> {
        private final Runnable written;
        private boolean told;

        Written(Runnable written) {
            this.written = written;
        }

        @Override
        public void complete(WebSocketChannel ignored, Void context) {
            if (!told) {
                told = true;
                written.run();
            }
        }

        @Override
        public void onError(WebSocketChannel ignored, Void context, Throwable failure) {
            drop();
        }
    }
}
