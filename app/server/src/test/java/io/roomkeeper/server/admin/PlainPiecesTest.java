package io.roomkeeper.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is surely in everything that an expression finds.
class PlainPiecesTest {
    @ParameterizedTest
    @CsvSource({
        "spam, [spam]",
        "free \\d+ coins, '[free ,  coins]'",
        "^buy.now$, '[buy, now]'",
        "colou?r, '[colo, r]'",
        "go+d, '[go, d]'",
        "ab{0}c, [a]",
        "'ab{2,3}?c', [a]",
        "a\\b{g}c, [a]",
        "😀*x, [x]",
        "a|b, []",
        "pre(a)?post, [pre]",
        "pre[ab]post, [pre]",
        "pre\\x41post, [pre]",
        "pre\\.post, [pre]",
        "\\Qa.b\\E, []",
        "(?i)abc, []",
        ".*, []"
    })
    void plain_characters_are_taken_up_to_the_first_group(String regex, String pieces) {
        assertThat(PlainPieces.of(regex)).hasToString(pieces);
    }
}
