package io.roomkeeper.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a stranger's JSON may not do.
class WireJsonTest {
    private record Named(String name) {}

    @Test
    void nesting_ends_at_32_levels() {
        assertThat(read(nested(WireJson.MAX_DEPTH)).isArray()).isTrue();
        refused(nested(WireJson.MAX_DEPTH + 1));
        refused("[".repeat(1_000_000));
    }

    @Test
    void a_key_comes_once_in_an_object() {
        refused("{\"name\":\"kim\",\"name\":\"ana\"}");
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() ->
                        WireJson.mapper()
                                .readValue("{\"name\":\"kim\",\"name\":\"ana\"}", Named.class));
    }

    @Test
    void a_number_ends_at_32_digits() {
        assertThat(read("1".repeat(32)).isNumber()).isTrue();
        refused("1".repeat(33));
        refused("1".repeat(1_000_000));
    }

    @Test
    void a_text_ends_at_1_mi_characters() {
        assertThat(read(text(WireJson.MAX_TEXT)).asString()).hasSize(WireJson.MAX_TEXT);
        refused(text(WireJson.MAX_TEXT + 1));
    }

    @Test
    void nothing_may_follow_the_value() {
        refused("{} {}");
        refused("1,2");
    }

    @Test
    void unknown_fields_are_ignored() {
        assertThat(WireJson.mapper().readValue("{\"name\":\"kim\",\"age\":7}", Named.class))
                .isEqualTo(new Named("kim"));
    }

    private static JsonNode read(String json) {
        return WireJson.mapper().readTree(json);
    }

    private static void refused(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(json));
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private static String text(int characters) {
        return '"' + "x".repeat(characters) + '"';
    }
}
