package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x1B, 0x7F, 0x85, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A, 0x202B,
                0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xD800, 0xDFFF,
                0xE0041
            })
    void what_would_change_its_neighbours_is_shown_as_a_substitute(int codePoint) {
        String text = "a" + Character.toString(codePoint) + "b";
        assertThat(PlainText.line(text, 10)).isEqualTo("a\uFFFDb");
    }

    @Test
    void ordinary_text_of_any_script_stays_as_it_is() {
        String text = "héllo שלום 大家好 👩‍🚀 नमस्ते";
        assertThat(PlainText.line(text, 100)).isEqualTo(text);
    }

    @Test
    void line_breaks_become_spaces_in_one_line_and_stay_in_many() {
        assertThat(PlainText.line("a\r\nb\tc\u2028d", 10)).isEqualTo("a b c d");
        assertThat(PlainText.lines("a\r\nb\u2029c", 10)).isEqualTo("a\nb\nc");
    }

    @Test
    void marks_do_not_pile_up_over_other_rows() {
        String piled = "e" + "\u0301".repeat(10_000) + "!";
        assertThat(PlainText.line(piled, 100))
                .isEqualTo("e" + "\u0301".repeat(PlainText.MAX_MARKS) + "!");
    }

    @Test
    void what_is_too_long_ends_with_an_ellipsis_and_never_within_a_character() {
        assertThat(PlainText.line("abc", 3)).isEqualTo("abc");
        assertThat(PlainText.line("😀😀😀", 2)).isEqualTo("😀😀…");
    }
}
