package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import org.junit.jupiter.api.Test;

import java.util.List;

class ProblemTest {
    private final Problem mutes = new Problem();
    private final Problem keys = new Problem();
    private final Problem first = Problem.firstOf(List.of(mutes, keys));

    @Test
    void the_first_of_several_is_told_with_what_there_is_to_know() {
        keys.say("Keys are not known.");
        assertThat(first.textProperty().get()).isEqualTo("Keys are not known.");
        assertThat(first.troubleProperty().get()).isEmpty();

        mutes.say("Mutes are not known.", new RoomkeeperException(ErrorCode.STORE_REFUSED));
        assertThat(first.textProperty().get()).isEqualTo("Mutes are not known.");
        assertThat(first.troubleProperty().get())
                .hasValueSatisfying(trouble ->
                        assertThat(trouble.code()).isEqualTo(ErrorCode.STORE_REFUSED.number()));

        mutes.clear();
        assertThat(first.textProperty().get()).isEqualTo("Keys are not known.");
        assertThat(first.troubleProperty().get()).isEmpty();

        keys.clear();
        assertThat(first.textProperty().get()).isEmpty();
    }
}
