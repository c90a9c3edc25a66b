package io.roomkeeper.client;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Calls of the console API, refusals and lost connections as [RoomkeeperException].
final class ConsoleHttp {
    /// A server that says nothing for this long is taken for lost.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int OK = 200;

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
        var pairs = new ArrayList<String>();
        for (int i = 0; i < query.length; i += 2) {
            pairs.add(query[i] + "=" + encoded(query[i + 1]));
        }
        var target = pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
        return send(request(target).GET().build(), type);
    }

    CompletableFuture<Void> post(String path, ConsoleRequest body) {
        var text = WireJson.mapper().writeValueAsString(body);
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build();
        return send(request, ConsoleAnswer.class).thenAccept(_ -> {});
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(operators.resolve("/console/v1/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
    }

    private <T> CompletableFuture<T> send(HttpRequest request, Class<T> type) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(unreached(failure)))
                .thenApply(response -> read(response, type));
    }

    private static Throwable unreached(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof IOException
                ? new RoomkeeperException(
                        ErrorCode.NOT_CONNECTED, "The server could not be reached.")
                : failure;
    }

    private static <T> T read(HttpResponse<String> response, Class<T> type) {
        try {
            if (response.statusCode() == OK) {
                return WireJson.mapper().readValue(response.body(), type);
            }
            var refusal = WireJson.mapper().readValue(response.body(), ConsoleAnswer.class);
            throw Refusals.of(refusal.code(), response.statusCode(), refusal.errorMessage());
        } catch (JacksonException unreadable) {
            throw new RoomkeeperException(
                    ErrorCode.INTERNAL,
                    "The server answered something unreadable (HTTP "
                            + response.statusCode()
                            + ").");
        }
    }
}
