package io.roomkeeper.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.fixture.LocalHttp;
import io.roomkeeper.server.http.JsonReply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/// Who asks, as far as a server behind proxies can know.
class ForwardedForTest {
    private static String asker(List<String> proxies, String... headers) {
        var told =
                new ForwardedFor(
                        proxies,
                        exchange ->
                                JsonReply.send(
                                        exchange,
                                        200,
                                        200,
                                        Map.of(
                                                "from",
                                                exchange.getSourceAddress()
                                                        .getAddress()
                                                        .getHostAddress())));
        try (var http = new LocalHttp(told)) {
            return http.get("/", headers).body().get("from").asString();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    203.0.113.9                      | 203.0.113.9
                    2001:db8::7                      | 2001:db8:0:0:0:0:0:7
                    192.0.2.1, 203.0.113.9           | 203.0.113.9
                    192.0.2.1,203.0.113.9, 10.0.0.3  | 203.0.113.9
                    10.0.0.2, 10.0.0.3               | 10.0.0.2
                    unknown                          | 127.0.0.1
                    203.0.113.9, evil.example        | 127.0.0.1
                    203.0.113.9, evil, 10.0.0.3      | 10.0.0.3
                    """)
    void behind_a_proxy_it_is_the_last_one_who_is_no_proxy(String forwarded, String asker) {
        assertThat(asker(List.of("127.0.0.1", "10.0.0.0/24"), "X-Forwarded-For", forwarded))
                .isEqualTo(asker);
    }

    @Test
    void several_headers_are_read_as_one() {
        assertThat(
                        asker(
                                List.of("127.0.0.1"),
                                "X-Forwarded-For",
                                "192.0.2.1",
                                "X-Forwarded-For",
                                "203.0.113.9"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void without_a_word_of_the_proxy_it_is_the_proxy() {
        assertThat(asker(List.of("127.0.0.1"))).isEqualTo("127.0.0.1");
    }

    @Test
    void who_is_no_proxy_is_not_believed() {
        assertThat(asker(List.of(), "X-Forwarded-For", "203.0.113.9")).isEqualTo("127.0.0.1");
        assertThat(asker(List.of("10.0.0.1"), "X-Forwarded-For", "203.0.113.9"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void what_is_no_address_is_refused_at_the_start() {
        assertThatExceptionOfType(RoomkeeperException.class)
                .isThrownBy(() -> new ForwardedFor(List.of("proxy.example"), _ -> {}))
                .withMessageContaining("'proxy.example' is no address");
    }
}
