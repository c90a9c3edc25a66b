package io.roomkeeper.server;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.jspecify.annotations.Nullable;

import java.net.http.WebSocket;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/// Hears texts over a WebSocket, and how the server ends the connection.
final class Ear implements WebSocket.Listener {
    /// With which code.
    final CompletableFuture<Integer> closed = new CompletableFuture<>();

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean end) {
        texts.add(part.toString());
        from.request(1);
        return null;
    }

    String next() throws InterruptedException {
        return Objects.requireNonNull(texts.poll(10, SECONDS), "nothing was told");
    }

    /// The next of that type; figures and the log come in between.
    String next(String type) throws InterruptedException {
        var text = next();
        while (!text.startsWith("{\"type\":\"" + type + "\"")) {
            text = next();
        }
        return text;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }
}
