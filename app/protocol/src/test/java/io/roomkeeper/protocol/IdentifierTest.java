package io.roomkeeper.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Server API §1: who is named how.
class IdentifierTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "room-1", "../../etc/passwd", "直播间", "🎤", "o'neil+1=_-@x.y"})
    void a_printable_name_without_spaces_is_taken_as_it_is(String name) {
        assertThat(new RoomId(name).value()).isEqualTo(name);
        assertThat(new UserId(name)).hasToString(name);
    }

    @Test
    void the_limit_is_64_bytes_not_characters() {
        assertThat(new RoomId("é".repeat(32)).value()).hasSize(32);
        refused("é".repeat(32) + "x", ErrorCode.PARAMETER_TOO_LONG, ErrorCode.PARAMETER_TOO_LONG);
        refused("x".repeat(65), ErrorCode.PARAMETER_TOO_LONG, ErrorCode.PARAMETER_TOO_LONG);
    }

    @Test
    void an_empty_name_has_a_code_of_its_own_for_rooms() {
        refused("", ErrorCode.ROOM_ID_OR_MINUTE_INVALID, ErrorCode.BAD_PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "tab\there",
                "line\nbreak",
                "nul\0",
                "no\u00A0break",
                "bidi\u202Eoverride",
                "zero\u200Bwidth",
                "half\uD83C",
                "private\uE000"
            })
    void what_cannot_be_seen_or_printed_is_refused(String name) {
        refused(name, ErrorCode.BAD_PARAMETER, ErrorCode.BAD_PARAMETER);
    }

    @Test
    void an_identifier_is_plain_text_in_json() {
        var room = new RoomId("launch");
        assertThat(WireJson.mapper().writeValueAsString(room)).isEqualTo("\"launch\"");
        assertThat(WireJson.mapper().readValue("\"launch\"", RoomId.class)).isEqualTo(room);
    }

    private static void refused(String name, ErrorCode forRoom, ErrorCode forUser) {
        assertThatExceptionOfType(RoomkeeperException.class)
                .isThrownBy(() -> new RoomId(name))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(forRoom));
        assertThatExceptionOfType(RoomkeeperException.class)
                .isThrownBy(() -> new UserId(name))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(forUser));
    }
}
