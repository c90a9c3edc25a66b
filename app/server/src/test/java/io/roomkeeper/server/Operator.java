package io.roomkeeper.server;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.roomkeeper.server.fixture.Signing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;

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

    /// Opens a WebSocket at `path`, which `ear` hears, with these names and values of headers.
    WebSocket connect(URI http, String path, Ear ear, String... headers) throws Exception {
        var builder = this.http.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        var address = URI.create(http.toString().replace("http:", "ws:") + path);
        return builder.buildAsync(address, ear).get(10, SECONDS);
    }

    /// Connects as a member with this token and these headers; `ear` hears the answer first.
    void member(RoomkeeperServer server, String token, Ear ear, String... headers)
            throws Exception {
        var connecting = "{\"type\":\"connect\",\"id\":1,\"token\":\"" + token + "\"}";
        var _ = connect(server.memberAddress(), "/ws", ear, headers).sendText(connecting, true);
    }

    /// Listens to what consoles are told.
    void listen(RoomkeeperServer server, Ear ear) throws Exception {
        var key = server.credentials().consoleKey();
        connect(
                server.operatorAddress(),
                "/console/v1/events",
                ear,
                "Authorization",
                "Bearer " + key);
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
