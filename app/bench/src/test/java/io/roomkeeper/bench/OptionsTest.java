package io.roomkeeper.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class OptionsTest {
    private static final Set<String> KNOWN = Set.of("rooms", "door", "in");

    @Test
    void digits_may_be_grouped() {
        var options = Options.of(List.of("--rooms", "1_000_000"), KNOWN);

        assertThat(options.number("rooms", 1)).isEqualTo(1_000_000);
    }

    @Test
    void what_is_not_given_has_its_default() {
        var options = Options.of(List.of(), KNOWN);

        assertThat(options.number("rooms", 7)).isEqualTo(7);
        assertThat(options.text("in", "here")).isEqualTo("here");
    }

    @Test
    void a_choice_is_spelt_in_any_case() {
        var options = Options.of(List.of("--door", "http"), KNOWN);

        assertThat(options.choice("door", ChangesFigure.Door.class, ChangesFigure.Door.ENGINE))
                .isEqualTo(ChangesFigure.Door.HTTP);
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> Options.of(List.of("--romos", "1"), KNOWN))
                .hasMessage("There is no --romos here; there is [door, in, rooms].");
        assertThatThrownBy(() -> Options.of(List.of("--rooms"), KNOWN))
                .hasMessage("--rooms needs a value.");
        assertThatThrownBy(() -> Options.of(List.of("--rooms", "many"), KNOWN).number("rooms", 1))
                .hasMessage("--rooms must be a number, was many.");
    }
}
