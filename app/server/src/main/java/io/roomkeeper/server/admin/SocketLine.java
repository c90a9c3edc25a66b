package io.roomkeeper.server.admin;

import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;

import org.xnio.IoUtils;

import java.nio.ByteBuffer;

/// A WebSocket as the line under a stream of events.
record SocketLine(WebSocketChannel channel) implements Line {
    private static final ByteBuffer NO_PAYLOAD = ByteBuffer.allocate(0);

    @Override
    public void execute(Runnable task) {
        channel.getIoThread().execute(task);
    }

    @Override
    public void send(byte[] text, Runnable sent) {
        WebSockets.sendText(ByteBuffer.wrap(text), channel, new Sent(sent));
    }

    @Override
    public void ping() {
        execute(() -> WebSockets.sendPing(NO_PAYLOAD.duplicate(), channel, new Sent(() -> {})));
    }

    @Override
    public void close(int code, String why) {
        execute(() -> WebSockets.sendClose(code, why, channel, new Sent(() -> {})));
    }

    @Override
    public void cut() {
        IoUtils.safeClose(channel);
    }

    /// Goes on after a frame was sent, and ends the connection if it could not be.
    private record Sent(Runnable next) implements WebSocketCallback<Void> {
        @Override
        public void complete(WebSocketChannel channel, Void nothing) {
            next.run();
        }

        @Override
        public void onError(WebSocketChannel channel, Void nothing, Throwable failure) {
            IoUtils.safeClose(channel);
        }
    }
}
