package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.Protocols;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What makes a request one for a WebSocket.
class HandshakeTest {
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private final HeaderMap headers =
            new HeaderMap()
                    .put(Headers.CONNECTION, "keep-alive, Upgrade")
                    .put(Headers.UPGRADE, "WebSocket")
                    .put(Headers.SEC_WEB_SOCKET_VERSION, "13")
                    .put(Headers.SEC_WEB_SOCKET_KEY, KEY);

    private int status() {
        return Handshake.status(Methods.GET, Protocols.HTTP_1_1, headers);
    }

    @Test
    void the_key_of_the_standards_example_gives_its_answer() {
        assertThat(Handshake.accept(KEY)).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        assertThat(status()).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "dGhlIHNhbXBsZSBub25jZQ", "????????????????????????"})
    void a_key_that_is_not_16_bytes_is_refused(String key) {
        headers.put(Headers.SEC_WEB_SOCKET_KEY, key);
        assertThat(status()).isEqualTo(400);
    }

    @Test
    void no_key_or_two_are_refused() {
        headers.add(Headers.SEC_WEB_SOCKET_KEY, KEY);
        assertThat(status()).isEqualTo(400);
        headers.remove(Headers.SEC_WEB_SOCKET_KEY);
        assertThat(status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "14", "8", "", "13, 8"})
    void another_version_is_told_which_one(String version) {
        headers.put(Headers.SEC_WEB_SOCKET_VERSION, version);
        assertThat(status()).isEqualTo(426);
    }

    @Test
    void what_does_not_ask_for_a_websocket_is_told_to() {
        headers.put(Headers.UPGRADE, "h2c");
        assertThat(status()).isEqualTo(426);
        headers.put(Headers.UPGRADE, "websocket").put(Headers.CONNECTION, "close");
        assertThat(status()).isEqualTo(426);
    }

    @Test
    void only_a_get_of_http_1_1_can_become_one() {
        for (HttpString method : List.of(Methods.POST, Methods.PUT, Methods.HEAD)) {
            assertThat(Handshake.status(method, Protocols.HTTP_1_1, headers)).isEqualTo(400);
        }
        assertThat(Handshake.status(Methods.GET, Protocols.HTTP_1_0, headers)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate",
                "permessage-deflate; client_max_window_bits",
                "permessage-deflate; client_max_window_bits=10; server_no_context_takeover",
                "permessage-deflate; server_max_window_bits=15",
                "x-other, permessage-deflate; client_no_context_takeover",
                "permessage-deflate; server_max_window_bits=9, permessage-deflate"
            })
    void compression_is_agreed_on(String offer) {
        assertThat(DeflateOffer.isIn(List.of(offer))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x-webkit-deflate-frame",
                "permessage-deflate; server_max_window_bits=9",
                "permessage-deflate; client_max_window_bits=16",
                "permessage-deflate; client_max_window_bits=7",
                "permessage-deflate; unknown",
                "permessage-deflate; server_no_context_takeover; server_no_context_takeover",
                "permessage-deflate; server_no_context_takeover=1"
            })
    void an_offer_that_does_not_suit_is_passed_over(String offer) {
        assertThat(DeflateOffer.isIn(List.of(offer))).isFalse();
    }
}
