package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.ConsoleCommand;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/// A console's end of the stream of events, over a real WebSocket.
final class EventClient implements WebSocket.Listener, AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<ConsoleEvent> events = new LinkedBlockingQueue<>();
    private volatile String closeReason = "";
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CountDownLatch pinged = new CountDownLatch(1);
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<WebSocket> socket;

    /// Connects with further headers, names and values.
    EventClient(int port, String... headers) {
        var builder = http.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket =
                builder.buildAsync(
                        URI.create("ws://127.0.0.1:" + port + "/console/v1/events"), this);
    }

    /// The connected socket.
    WebSocket socket() throws Exception {
        return Objects.requireNonNull(socket.get(10, SECONDS));
    }

    void say(ConsoleCommand command) throws Exception {
        sayText(WireJson.mapper().writerFor(ConsoleCommand.class).writeValueAsString(command));
    }

    void sayText(String text) throws Exception {
        socket().sendText(text, true).get(10, SECONDS);
    }

    ConsoleEvent next() throws InterruptedException {
        return Objects.requireNonNull(events.poll(10, SECONDS), "nothing was told");
    }

    void awaitPing() throws InterruptedException {
        assertThat(pinged.await(10, SECONDS)).isTrue();
    }

    /// The code with which the server closed.
    int closeCode() throws Exception {
        return Objects.requireNonNull(closed.get(10, SECONDS));
    }

    /// What the server said with it.
    String closeReason() {
        return closeReason;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            events.add(WireJson.mapper().readValue(part.toString(), ConsoleEvent.class));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer payload) {
        pinged.countDown();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeReason = reason;
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
