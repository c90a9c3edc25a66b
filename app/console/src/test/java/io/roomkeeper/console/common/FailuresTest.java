package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/// What the client for HTTP throws, as a sentence.
class FailuresTest {
    @Test
    void a_port_on_which_nobody_listens() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(
                            client.sendAsync(request, BodyHandlers.discarding())
                                    .handle((_, failure) -> Failures.why(failure))
                                    .join())
                    .isEqualTo(
                            "Nothing answers at that address. Check it and its port, and that the"
                                    + " server runs.");
        }
    }

    @Test
    void a_name_that_no_host_has() {
        var inner = new ConnectException();
        inner.initCause(new UnresolvedAddressException());
        var outer = new ConnectException();
        outer.initCause(inner);
        assertThat(why(inner)).isEqualTo("No host has that name. Check the address.");
        assertThat(why(outer)).isEqualTo("No host has that name. Check the address.");
    }

    @Test
    void a_server_without_encryption() {
        assertThat(why(new SSLException("Unsupported or unrecognized SSL message")))
                .isEqualTo(
                        "No secure connection came about. Check whether the server speaks HTTPS.");
    }

    @Test
    void a_certificate_that_is_not_trusted() {
        assertThat(why(new SSLHandshakeException("PKIX path building failed")))
                .isEqualTo("This machine does not trust the server’s certificate.");
    }

    @Test
    void silence() {
        assertThat(why(new IOException("closed")))
                .isEqualTo("The server did not answer. Try again.");
    }

    private static String why(Exception thrown) {
        return Failures.why(new CompletionException(thrown));
    }
}
