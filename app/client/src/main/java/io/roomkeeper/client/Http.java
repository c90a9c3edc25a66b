package io.roomkeeper.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/// How every connection of this client is made.
final class Http {
    /// A server that does not answer for this long is taken for lost.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private Http() {}

    /// The WebSocket address of `path` at an HTTP address.
    static URI webSocket(URI server, String path) {
        var scheme = "https".equals(server.getScheme()) ? "wss" : "ws";
        return URI.create(scheme + "://" + server.getAuthority() + path);
    }

    /// HTTP/1.1, as no server of ours speaks another.
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build();
    }
}
