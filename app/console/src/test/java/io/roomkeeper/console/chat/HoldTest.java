package io.roomkeeper.console.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoldTest {
    private final Hold hold = new Hold();

    @ParameterizedTest
    @EnumSource(Hold.Reason.class)
    void any_reason_holds_the_list_until_it_is_taken_away(Hold.Reason reason) {
        hold.on(reason);
        assertThat(hold.held()).isTrue();
        hold.off(reason);
        assertThat(hold.held()).isFalse();
    }

    @Test
    void the_list_stays_held_while_one_of_two_reasons_is_left() {
        hold.on(Hold.Reason.SELECTION);
        hold.on(Hold.Reason.POINTER);
        hold.off(Hold.Reason.POINTER);
        assertThat(hold.held()).isTrue();
    }

    @Test
    void following_takes_every_reason_away() {
        hold.on(Hold.Reason.SCROLL);
        hold.on(Hold.Reason.SELECTION);
        hold.follow();
        assertThat(hold.held()).isFalse();
    }

    @Test
    void taking_away_a_reason_that_was_none_changes_nothing() {
        hold.on(Hold.Reason.ASKED);
        hold.off(Hold.Reason.MENU);
        assertThat(hold.held()).isTrue();
    }
}
