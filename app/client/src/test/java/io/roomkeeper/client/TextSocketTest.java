package io.roomkeeper.client;

import static io.roomkeeper.client.Futures.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class TextSocketTest {
    private final HttpClient http = Http.client();
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    private TextSocket socket(ScriptedServer server, Duration silence) throws IOException {
        var socket =
                new TextSocket(
                        http.newWebSocketBuilder(),
                        Http.webSocket(server.address(), "/ws"),
                        silence,
                        texts::add,
                        (code, _) -> ended.complete(code));
        server.accept();
        return socket;
    }

    @Test
    void a_server_that_falls_silent_is_taken_for_gone() throws Exception {
        try (var server = new ScriptedServer()) {
            var socket = socket(server, Duration.ofMillis(100));
            result(socket.opened());
            assertThat(result(ended)).isEqualTo(TextSocket.BROKEN);
        }
    }

    @Test
    void a_line_cut_without_a_word_ends_with_1006() throws Exception {
        try (var server = new ScriptedServer()) {
            var socket = socket(server, Duration.ofSeconds(2));
            result(socket.opened());
            server.cut();
            assertThat(result(ended)).isEqualTo(TextSocket.BROKEN);
        }
    }

    @Test
    void a_line_on_which_sending_fails_has_ended() throws Exception {
        var socket = dead(Duration.ofHours(1));
        assertThat(socket.send("one")).failsWithin(Duration.ofSeconds(10));
        assertThat(result(ended)).isEqualTo(TextSocket.BROKEN);
    }

    @Test
    void that_sending_fails_is_found_without_anything_to_say() throws Exception {
        dead(Duration.ofSeconds(1));
        assertThat(result(ended)).isEqualTo(TextSocket.BROKEN);
    }

    private TextSocket dead(Duration silence) {
        return new TextSocket(
                new DeadSocket(),
                URI.create("ws://127.0.0.1"),
                silence,
                texts::add,
                (code, _) -> ended.complete(code));
    }

    @Test
    void after_the_close_nothing_is_told() throws Exception {
        try (var server = new ScriptedServer()) {
            var socket = socket(server, Duration.ofSeconds(2));
            server.send("one");
            assertThat(texts.poll(10, TimeUnit.SECONDS)).isEqualTo("one");
            socket.close();
            assertThat(ended).isNotDone();
        }
    }
}
