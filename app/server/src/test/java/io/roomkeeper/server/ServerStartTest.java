package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.OptionalInt;

/// What a start makes, what it refuses, and that it leaves nothing behind then.
class ServerStartTest extends ServerScene {
    @Test
    void keys_are_made_once_and_the_app_keys_can_be_ones_own() throws Exception {
        String consoleKey;
        try (var first = start()) {
            assertThat(first.credentialsFile()).isEqualTo(data.resolve("credentials.json"));
            consoleKey = first.credentials().consoleKey();
        }
        try (var second =
                start(
                        settings()
                                .with(
                                        new ServedApp(
                                                "mine",
                                                "own-secret",
                                                Map.of(),
                                                OptionalInt.empty())))) {
            assertThat(second.credentials().consoleKey()).isEqualTo(consoleKey);
            assertThat(operator.call(second, "/chatroom/ban/query.json", ""))
                    .contains("\"code\":200");
            assertThat(Files.readString(second.credentialsFile())).doesNotContain("own-secret");
        }
    }

    @Test
    void closing_twice_is_closing_once() {
        var server = start();
        server.close();
        server.close();
        start().close();
    }

    @Test
    void a_taken_port_is_one_sentence_and_leaves_nothing_behind() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            for (var settings :
                    new ServerSettings[] {
                        settings().listening("127.0.0.1", port, 0),
                        settings().listening("127.0.0.1", 0, port)
                    }) {
                assertThatExceptionOfType(StartException.class)
                        .isThrownBy(() -> start(settings))
                        .withMessage(
                                "Cannot listen on 127.0.0.1 port %d: it is in use or not allowed;"
                                        + " choose another.",
                                port);
            }
        }
        start().close();
    }

    @Test
    void a_data_folder_in_use_is_one_sentence() {
        try (var first = start()) {
            assertThatExceptionOfType(StartException.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("is in use by another Roomkeeper");
            assertThat(first.memberAddress().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void damaged_keys_are_one_sentence_and_leave_nothing_behind() throws IOException {
        start().close();
        Files.writeString(data.resolve("credentials.json"), "{");
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(this::start)
                .withMessageStartingWith("The keys cannot be used: ");
        Files.delete(data.resolve("credentials.json"));
        start().close();
    }
}
