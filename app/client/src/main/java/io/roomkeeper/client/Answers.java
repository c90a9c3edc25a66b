package io.roomkeeper.client;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.WireJson;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Answers of the Server API and the console API. Both refuse with `code` and `errorMessage`.
final class Answers {
    /// Bytes in one answer.
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int OK = 200;

    private static final String REQUEST_ID = "X-Request-ID";

    private Answers() {}

    /// The body of a call that was not refused. A refusal may come with HTTP 200 (23410 does), so
    /// the body decides. Fails with 30001 when no answer comes.
    static CompletableFuture<JsonNode> to(HttpRequest request, HttpClient http) {
        return http.sendAsync(
                        request,
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofString(), MAX_BYTES))
                .exceptionallyCompose(Answers::unreached)
                .thenApply(Answers::read);
    }

    /// Fails with 30001 for any failure of the network, with everything else as it is.
    static <T> CompletableFuture<T> unreached(Throwable failure) {
        return CompletableFuture.failedFuture(refusal(failure));
    }

    /// 30001 for any failure of the network, everything else as it is.
    static Throwable refusal(Throwable failure) {
        var cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return cause instanceof IOException
                ? new RoomkeeperException(
                        ErrorCode.NOT_CONNECTED, "The server could not be reached.")
                : cause;
    }

    private static JsonNode read(HttpResponse<String> response) {
        int status = response.statusCode();
        var body = parsed(response);
        int code = body.path("code").asInt(status);
        var requestId = response.headers().firstValue(REQUEST_ID).orElse("");
        if (code != OK || status != OK) {
            throw Refusals.of(code, status, body.path("errorMessage").asString(""), requestId);
        }
        // an answer may hold refusals, of which is told with the request's id as well
        if (body instanceof ObjectNode answer) {
            answer.put("requestId", requestId);
        }
        return body;
    }

    /// `body` as `type`, or 1000.
    static <T> T as(JsonNode body, Class<T> type) {
        try {
            return WireJson.mapper().treeToValue(body, type);
        } catch (JacksonException unreadable) {
            throw unreadable(OK);
        }
    }

    /// What an answer that is not OK says.
    static RoomkeeperException refused(HttpResponse<String> response) {
        try {
            var _ = read(response);
            return unreadable(response.statusCode());
        } catch (RoomkeeperException refusal) {
            return refusal;
        }
    }

    private static JsonNode parsed(HttpResponse<String> response) {
        try {
            return WireJson.mapper().readTree(response.body());
        } catch (JacksonException unreadable) {
            throw unreadable(response.statusCode());
        }
    }

    private static RoomkeeperException unreadable(int status) {
        return new RoomkeeperException(
                ErrorCode.INTERNAL,
                "The server answered something unreadable (HTTP " + status + ").");
    }
}
