package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/// What a client for HTTP really throws, as a sentence.
class FailuresTest {
    @Test
    void a_port_on_which_nobody_listens() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(asking("http://127.0.0.1:" + port))
                .isEqualTo(
                        "Nothing answers at that address. Check it and its port, and that the"
                                + " server runs.");
    }

    @Test
    void a_name_that_no_host_has() {
        assertThat(asking("http://nobody.invalid:8421"))
                .isEqualTo("No host has that name. Check the address.");
    }

    @Test
    void a_server_without_encryption() throws IOException {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerInPlain(plain));
            assertThat(asking("https://127.0.0.1:" + plain.getLocalPort()))
                    .isEqualTo(
                            "No secure connection came about. Check whether the server speaks"
                                    + " HTTPS.");
        }
    }

    private static void answerInPlain(ServerSocket at) {
        try (var asker = at.accept()) {
            asker.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
            asker.getInputStream().readAllBytes();
        } catch (IOException left) {
            Thread.currentThread().interrupt();
        }
    }

    private static String asking(String address) {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.sendAsync(request, BodyHandlers.discarding())
                    .handle((_, failure) -> Failures.why(failure))
                    .join();
        }
    }
}
