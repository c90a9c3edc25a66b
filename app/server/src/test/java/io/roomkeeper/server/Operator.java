package io.roomkeeper.server;

import io.roomkeeper.server.fixture.Signing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Who has the keys of a running server, and uses them.
final class Operator implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();

    HttpClient http() {
        return http;
    }

    HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(uri, HttpRequest.newBuilder().GET());
    }

    /// A signed call of the Server API; its answer.
    String call(RoomkeeperServer server, String path, String form)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(form))
                        .headers(Signing.headers(server.credentials()));
        return send(server.operatorAddress().resolve(path), request).body();
    }

    /// What the console API shows at `path`.
    String console(RoomkeeperServer server, String path) throws IOException, InterruptedException {
        return send(address(server, path), withKey(server).GET()).body();
    }

    /// The status with which the console API answers `json`.
    int post(RoomkeeperServer server, String path, String json)
            throws IOException, InterruptedException {
        var request = withKey(server).POST(BodyPublishers.ofString(json));
        return send(address(server, path), request.header("Content-Type", "application/json"))
                .statusCode();
    }

    private static URI address(RoomkeeperServer server, String path) {
        return server.operatorAddress().resolve("/console/v1/" + path);
    }

    private static HttpRequest.Builder withKey(RoomkeeperServer server) {
        return HttpRequest.newBuilder()
                .header("Authorization", "Bearer " + server.credentials().consoleKey());
    }

    private HttpResponse<String> send(URI uri, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.uri(uri).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
