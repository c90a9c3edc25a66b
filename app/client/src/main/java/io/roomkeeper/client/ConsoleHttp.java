package io.roomkeeper.client;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/// Calls of the console API, refusals and lost connections as [RoomkeeperException].
final class ConsoleHttp {
    private final HttpClient http;
    private final URI operators;
    private final String key;

    ConsoleHttp(HttpClient http, URI operators, String key) {
        this.http = http;
        this.operators = operators;
        this.key = key;
    }

    /// `query` is names and values in turn.
    <T> CompletableFuture<T> get(String path, Class<T> type, Object... query) {
        return send(request(target(path, query)).GET().build(), type);
    }

    /// `path` with `query`, which is names and values in turn.
    static String target(String path, Object... query) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < query.length; i += 2) {
            pairs.add(query[i] + "=" + encoded(query[i + 1]));
        }
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    CompletableFuture<Void> post(String path, ConsoleRequest body) {
        return act(path, body).thenAccept(_ -> {});
    }

    /// A change that is an act in the audit log.
    CompletableFuture<ConsoleAnswer> act(String path, ConsoleRequest body) {
        return post(path, body, ConsoleAnswer.class);
    }

    <T> CompletableFuture<T> post(String path, ConsoleRequest body, Class<T> type) {
        var text = WireJson.mapper().writeValueAsString(body);
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build();
        return send(request, type);
    }

    /// Fetches `path` into `file`, however long that takes.
    Transfer fetch(String path, Path file, LongConsumer progress) {
        var request = bare(path).GET().build();
        return new FileTransfer(http, request, file, progress);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return bare(path).timeout(Http.PATIENCE);
    }

    private HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(operators.resolve("/console/v1/" + path))
                .header("Authorization", "Bearer " + key);
    }

    private <T> CompletableFuture<T> send(HttpRequest request, Class<T> type) {
        return Answers.to(request, http).thenApply(body -> Answers.as(body, type));
    }
}
