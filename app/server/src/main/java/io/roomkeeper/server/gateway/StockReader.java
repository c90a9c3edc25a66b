package io.roomkeeper.server.gateway;

import io.roomkeeper.server.delivery.CloseCode;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketChannel;

import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListeners;

import java.io.IOException;

/// Reads one connection: text of a bounded length, nothing binary.
final class StockReader extends AbstractReceiveListener {
    private final StockSocket socket;
    private final Inbound inbound;
    private final int maxFrameBytes;

    /// What is being read; kept to be emptied when it turns out too long.
    private @Nullable StreamSourceFrameChannel frame;

    StockReader(StockSocket socket, Inbound inbound, int maxFrameBytes) {
        this.socket = socket;
        this.inbound = inbound;
        this.maxFrameBytes = maxFrameBytes;
    }

    @Override
    protected long getMaxTextBufferSize() {
        return maxFrameBytes;
    }

    @Override
    protected void onText(WebSocketChannel channel, StreamSourceFrameChannel message)
            throws IOException {
        if (socket.isClosing()) {
            empty(message);
            return;
        }
        frame = message;
        inbound.frameBegan();
        super.onText(channel, message);
    }

    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
        frame = null;
        if (!socket.isClosing()) {
            inbound.heard();
            inbound.text(message.getData());
        }
    }

    @Override
    protected void onBinary(WebSocketChannel channel, StreamSourceFrameChannel message) {
        socket.close(CloseCode.UNACCEPTABLE, "text frames only");
        empty(message);
    }

    @Override
    protected void onFullPingMessage(WebSocketChannel channel, BufferedBinaryMessage message)
            throws IOException {
        inbound.heard();
        super.onFullPingMessage(channel, message);
    }

    @Override
    protected void onFullPongMessage(WebSocketChannel channel, BufferedBinaryMessage message)
            throws IOException {
        inbound.heard();
        super.onFullPongMessage(channel, message);
    }

    @Override
    protected void onCloseMessage(CloseMessage message, WebSocketChannel channel) {
        socket.endedByPeer(message.getCode());
    }

    // A close frame that says why has been sent already, or the connection has failed. In the first
    // case the rest is read and thrown away: ending at once would overtake the close frame.
    @Override
    protected void onError(WebSocketChannel channel, Throwable failure) {
        if (!channel.isCloseFrameSent()) {
            socket.drop();
            return;
        }
        socket.end();
        var unread = frame;
        frame = null;
        if (unread != null) {
            empty(unread);
        }
    }

    private static void empty(StreamSourceFrameChannel message) {
        message.getReadSetter().set(ChannelListeners.drainListener(Long.MAX_VALUE, null, null));
        message.wakeupReads();
    }
}
