package io.roomkeeper.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.fixture.LocalHttp;
import io.roomkeeper.server.http.JsonReply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class HostGuardTest {
    private final LocalHttp http =
            new LocalHttp(
                    new HostGuard(
                            List.of("chat.example.com", "fe80::1"),
                            exchange -> JsonReply.send(exchange, 200, 200, Map.of("code", 200))));

    @AfterEach
    void stop() {
        http.close();
    }

    private String get(String host) {
        return http.raw("GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost:8420",
                "localhost.",
                "127.0.0.1:1",
                "[::1]:8420",
                "[::1]",
                "chat.example.com",
                "Chat.Example.COM:443",
                "[fe80::1]:80"
            })
    void known_names_are_let_in_whatever_the_port(String host) {
        assertThat(get("Host: " + host + "\r\n")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil.example:8420",
                "0.0.0.0",
                ":8420",
                "[::2]"
            })
    void other_names_are_421_with_a_body(String host) {
        assertThat(get("Host: " + host + "\r\n"))
                .startsWith("HTTP/1.1 421")
                .contains("\"errorMessage\":\"this server does not go by that host name.\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: localhost\r\nHost: evil.example\r\n"})
    void no_name_or_two_names_are_not_let_in(String hosts) {
        assertThat(get(hosts)).startsWith("HTTP/1.1 4").doesNotContain("\"code\":200");
    }

    @Test
    void the_answer_says_nothing_about_who_is_known() {
        assertThat(get("Host: evil.example\r\n")).doesNotContain("chat.example.com");
    }
}
