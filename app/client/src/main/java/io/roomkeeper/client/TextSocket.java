package io.roomkeeper.client;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Whole texts over a WebSocket, sent one after the other as [WebSocket] demands.
final class TextSocket implements WebSocket.Listener {
    /// Texts that may wait for the one being sent.
    static final int MAX_WAITING = 1024;

    /// Characters in one text that arrives.
    static final int MAX_TEXT = 16 * 1024 * 1024;

    /// The connection broke without a close frame. RFC 6455 §7.4.1.
    static final int BROKEN = 1006;

    /// How long nothing may come from the server, which answers pings. Without this nobody would
    /// notice a line that is cut somewhere between.
    private static final Duration SILENCE = Duration.ofSeconds(35);

    /// Pings in that time: [WebSocket] misses some resets, and only sending shows them.
    private static final int BEATS = 7;

    private static final int TOO_LONG = 1009;

    /// Hears of the end once, unless [TextSocket#close] came first.
    interface End {
        void ended(int code, String why);
    }

    private final Consumer<String> texts;
    private final End end;
    private final StringBuilder parts = new StringBuilder();
    private final AtomicBoolean over = new AtomicBoolean();
    private final CompletableFuture<WebSocket> opened;
    private CompletableFuture<WebSocket> lastSent;
    private final Executor later;
    private final AtomicInteger unheardBeats = new AtomicInteger();
    private int waiting;

    /// Starts to connect to `address` (ws or wss).
    TextSocket(WebSocket.Builder builder, URI address, Consumer<String> texts, End end) {
        this(builder, address, SILENCE, texts, end);
    }

    /// A server that says nothing for `silence` is taken for gone.
    TextSocket(
            WebSocket.Builder builder,
            URI address,
            Duration silence,
            Consumer<String> texts,
            End end) {
        this.texts = texts;
        this.end = end;
        later =
                CompletableFuture.delayedExecutor(
                        silence.toMillis() / BEATS, TimeUnit.MILLISECONDS);
        opened = builder.buildAsync(address, this);
        lastSent = opened;
    }

    /// Completes when the connection is open.
    CompletableFuture<Void> opened() {
        return opened.thenAccept(_ -> {});
    }

    /// Completes when the text is on its way. Fails with 20604 when [#MAX_WAITING] texts wait.
    synchronized CompletableFuture<Void> send(String text) {
        if (waiting == MAX_WAITING) {
            return CompletableFuture.failedFuture(
                    new RoomkeeperException(
                            ErrorCode.MESSAGES_TOO_FAST,
                            MAX_WAITING + " texts wait to be sent already."));
        }
        waiting++;
        lastSent = lastSent.thenCompose(socket -> socket.sendText(text, true));
        return lastSent.whenComplete((_, failure) -> sent(failure)).thenAccept(_ -> {});
    }

    private void sent(@Nullable Throwable failure) {
        synchronized (this) {
            waiting--;
        }
        broken(failure);
    }

    // Before it is open its opening tells of it.
    private void broken(@Nullable Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof IOException error && !opened.isCompletedExceptionally()) {
            var _ =
                    opened.thenAccept(socket -> {
                        socket.abort();
                        onError(socket, error);
                    });
        }
    }

    /// Says goodbye; nothing is told from here on.
    void close() {
        if (over.compareAndSet(false, true)) {
            var _ = opened.thenAccept(socket -> goodbye(socket, WebSocket.NORMAL_CLOSURE));
        }
    }

    private static void goodbye(WebSocket socket, int code) {
        var _ = socket.sendClose(code, "").whenComplete((_, _) -> socket.abort());
    }

    @Override
    public void onOpen(WebSocket socket) {
        watch(socket);
        socket.request(1);
    }

    private void watch(WebSocket socket) {
        later.execute(() -> beat(socket));
    }

    private void beat(WebSocket socket) {
        if (over.get()) {
            return;
        }
        if (unheardBeats.incrementAndGet() > BEATS) {
            socket.abort();
            tellEnd(BROKEN, "The server fell silent.");
            return;
        }
        var _ =
                socket.sendPing(ByteBuffer.allocate(0))
                        .whenComplete((_, failure) -> broken(failure));
        watch(socket);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer payload) {
        unheardBeats.set(0);
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer payload) {
        unheardBeats.set(0);
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        unheardBeats.set(0);
        parts.append(part);
        if (parts.length() > MAX_TEXT) {
            goodbye(socket, TOO_LONG);
            tellEnd(BROKEN, "The server sent more than " + MAX_TEXT + " characters at once.");
            return null;
        }
        if (last) {
            var text = parts.toString();
            parts.setLength(0);
            if (!over.get()) {
                texts.accept(text);
            }
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String why) {
        tellEnd(code, why.isEmpty() ? "The server closed the connection." : why);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        var detail = error.getMessage() == null ? "" : " (" + error.getMessage() + ")";
        tellEnd(BROKEN, "The connection broke" + detail + ".");
    }

    private void tellEnd(int code, String why) {
        if (over.compareAndSet(false, true)) {
            end.ended(code, why);
        }
    }
}
