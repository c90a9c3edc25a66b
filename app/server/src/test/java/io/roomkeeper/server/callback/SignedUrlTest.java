package io.roomkeeper.server.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.access.Credentials;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;

class SignedUrlTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.ofEpochMilli(1574476797772L));

    private final SignedUrl signed =
            new SignedUrl(new Credentials("a&b", "secret", ""), CLOCK, () -> 14314);

    @ParameterizedTest
    @CsvSource({
        "https://app.example/hook, https://app.example/hook?",
        "https://app.example, https://app.example?",
        "https://app.example/hook?a=%20b, https://app.example/hook?a=%20b&",
        "https://app.example/hook?, https://app.example/hook?",
        "https://app.example/hook?a=b&, https://app.example/hook?a=b&"
    })
    void the_signature_is_added_to_whatever_query_there_is(String url, String before) {
        assertThat(signed.of(URI.create(url)))
                .hasToString(
                        before
                                + "appKey=a%26b&timestamp=1574476797772&nonce=14314"
                                + "&signature=cf7d676f3555c21068e734ab24afcf80684943db");
    }
}
