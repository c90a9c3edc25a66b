package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

class WordsTest {
    private static String replaced(String content, String... wordsAndReplacements) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < wordsAndReplacements.length; i += 2) {
            words.put(wordsAndReplacements[i], wordsAndReplacements[i + 1]);
        }
        return new Words(Set.of(), words).replaceIn(content);
    }

    /// The last three have a letter that has the other case of a plain one.
    @ParameterizedTest
    @ValueSource(strings = {"kiss", "KISS", "kISs", "\u212Aiss", "ki\u017Fs", "k\u0130ss"})
    void a_word_is_replaced_whatever_the_case_of_its_letters(String written) {
        assertThat(replaced("a " + written + ", " + written, "Kiss", "*")).isEqualTo("a *, *");
    }

    @Test
    void words_are_replaced_in_their_order_and_in_what_was_put_in_before() {
        assertThat(replaced("one", "one", "two", "two", "three")).isEqualTo("three");
        assertThat(replaced("one", "two", "three", "one", "two")).isEqualTo("two");
    }

    @Test
    void words_and_replacements_are_taken_literally() {
        assertThat(replaced("1.5 \uD83D\uDE00 1x5", "1.5", "$1\\", "\uD83D\uDE00", ""))
                .isEqualTo("$1\\  1x5");
    }

    @Test
    void a_blocked_word_blocks_in_any_case() {
        var words = new Words(Set.of("Spam"), Map.of());
        assertThat(words.blocks("no sPAM here")).isTrue();
        assertThat(words.blocks("no sp am here")).isFalse();
    }
}
