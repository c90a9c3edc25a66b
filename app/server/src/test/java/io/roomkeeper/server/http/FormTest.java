package io.roomkeeper.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class FormTest {
    private static Form form(String text) {
        return Form.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(ErrorCode code, ThrowingCallable reading) {
        assertThatExceptionOfType(RoomkeeperException.class)
                .isThrownBy(reading)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    v=plain|plain
                    v=a%20b|a b
                    v=a+b|a b
                    v=a%2Bb|a+b
                    v=1 + 1|1 + 1
                    v={"a":"b+c"}|{"a":"b+c"}
                    v=http://example.com/a?b=c|http://example.com/a?b=c
                    v=100%|100%
                    v=100%2|100%2
                    v=100%zz|100%zz
                    v=%e4%bd%a0%E5%A5%BD|你好
                    v=你好+再见|你好+再见
                    v=a=b==|a=b==
                    &&v=between&&|between
                    v%5B1%5D=x&v=y|y
                    """)
    void what_is_a_valid_escape_is_decoded_and_the_rest_is_kept(String body, String expected) {
        assertThat(form(body).required("v")).isEqualTo(expected);
    }

    @Test
    void a_line_end_behind_the_last_value_is_no_part_of_it() {
        assertThat(form("a=1&b=2\r\n").required("b")).isEqualTo("2");
    }

    @Test
    void names_may_be_escaped_too() {
        assertThat(form("chatroom%5Br%201%5D=name").names()).containsExactly("chatroom[r 1]");
    }

    @Test
    void repeated_names_make_a_list_in_which_each_value_is_once() {
        assertThat(form("userId=b&userId=a&userId=b&userId=").all("userId"))
                .containsExactly("b", "a");
    }

    @Test
    void an_empty_body_and_an_empty_value_say_nothing() {
        assertThat(form("").names()).isEmpty();
        assertThat(form("v=&w").one("v")).isEmpty();
        assertThat(form("v=&w").one("w")).isEmpty();
    }

    @Test
    void two_values_where_one_is_wanted_are_refused() {
        refused(ErrorCode.BAD_PARAMETER, () -> form("v=1&v=2").one("v"));
        assertThat(form("v=1&v=1").one("v")).contains("1");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        refused(ErrorCode.BAD_PARAMETER, () -> form("v=%ff%fe"));
        refused(
                ErrorCode.BAD_PARAMETER,
                () -> Form.parse("v=\u00e4".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "true,true", "True,true", "TRUE,true", "0,false", "FALSE,false"})
    void flags_are_numbers_or_words(String text, boolean expected) {
        assertThat(form("v=" + text).flag("v")).isEqualTo(expected);
    }

    @Test
    void a_flag_that_is_left_out_has_a_fallback() {
        assertThat(form("v=").flag("v")).isFalse();
        assertThat(form("v=").flag("v", true)).isTrue();
        assertThat(form("v=0").flag("v", true)).isFalse();
    }

    @Test
    void long_numbers_are_for_times() {
        assertThat(form("t=1795356000000").longNumber("t")).hasValue(1_795_356_000_000L);
        assertThat(form("").longNumber("t")).isEmpty();
        refused(ErrorCode.BAD_PARAMETER, () -> form("t=99999999999999999999").longNumber("t"));
    }

    @Test
    void other_flags_and_numbers_are_refused_with_their_name() {
        refused(ErrorCode.BAD_PARAMETER, () -> form("v=2").flag("v"));
        refused(ErrorCode.BAD_PARAMETER, () -> form("v=ten").number("v"));
        refused(ErrorCode.BAD_PARAMETER, () -> form("v=99999999999").number("v"));
        refused(ErrorCode.BAD_PARAMETER, () -> form("v=501").number("v", 1, 500));
        assertThatExceptionOfType(RoomkeeperException.class)
                .isThrownBy(() -> form("").number("count", 1, 500))
                .withMessage("count is required.");
    }

    @Test
    void a_number_that_may_be_left_out_has_a_fallback() {
        assertThat(form("").number("size", 1, 9, 5)).isEqualTo(5);
        assertThat(form("size= 7 ").number("size", 1, 9, 5)).isEqualTo(7);
        assertThat(form("").number("size")).isEmpty();
    }
}
