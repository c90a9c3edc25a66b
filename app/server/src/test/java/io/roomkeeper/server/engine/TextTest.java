package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

class TextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\u007f\u0080",
                "naïve \u07ff\u0800",
                "火箭 \uffff",
                "🚀 and \ud800\udc00\udbff\udfff"
            })
    void bytes_are_counted_as_they_would_be_made(String text) {
        assertThat(Text.bytes(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }
}
