package io.roomkeeper.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// A connection whose end nobody has told of: it opens, and whatever is sent on it fails.
final class DeadSocket implements WebSocket, WebSocket.Builder {
    @Override
    public CompletableFuture<WebSocket> buildAsync(URI address, Listener listener) {
        listener.onOpen(this);
        return CompletableFuture.completedFuture(this);
    }

    private static CompletableFuture<WebSocket> fail() {
        return CompletableFuture.failedFuture(new IOException("closed output"));
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
        return fail();
    }

    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
        return fail();
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
        return fail();
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
        return fail();
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
        return fail();
    }

    @Override
    public void request(long n) {}

    @Override
    public String getSubprotocol() {
        return "";
    }

    @Override
    public boolean isOutputClosed() {
        return false;
    }

    @Override
    public boolean isInputClosed() {
        return false;
    }

    @Override
    public void abort() {}

    @Override
    public WebSocket.Builder header(String name, String value) {
        return this;
    }

    @Override
    public WebSocket.Builder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public WebSocket.Builder subprotocols(String mostPreferred, String... lesserPreferred) {
        return this;
    }
}
