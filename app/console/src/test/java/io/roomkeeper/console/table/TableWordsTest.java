package io.roomkeeper.console.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableWordsTest {
    private static final TableWords MEMBERS =
            new TableWords(
                    "management.members",
                    "management.members.empty",
                    "management.members.noMatch",
                    "management.members.count");

    @Test
    void a_filter_without_a_match_says_how_many_were_looked_through() {
        assertThat(MEMBERS.noMatchFor("kim", 60, 60)).isEqualTo("No member matches “kim”.");
        assertThat(MEMBERS.noMatchFor("kim", 5_000, 18_311))
                .isEqualTo(
                        "No member matches “kim”. 5,000 of 18,311 are loaded; a whole id is looked"
                                + " up on the server.");
    }

    @Test
    void so_does_a_state_that_nobody_has() {
        assertThat(TableWords.noneLike("Muted", 3, 3)).isEqualTo("Nothing here is “Muted”.");
        assertThat(TableWords.noneLike("Muted", 500, 18_311))
                .isEqualTo("Nothing here is “Muted”. 500 of 18,311 are loaded.");
    }
}
