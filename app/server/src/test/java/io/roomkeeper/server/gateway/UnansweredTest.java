package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import org.junit.jupiter.api.Test;

import java.util.List;

class UnansweredTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final MemberRequest SMALL = new MemberRequest.Exit(1, ROOM);
    private static final MemberRequest LARGE = new MemberRequest.GetHistory(1, ROOM, 0, 50, 0);
    private static final MemberFrame.Reply SMALL_REPLY = new MemberFrame.Exited(1, ROOM);
    private static final MemberFrame.Reply REFUSAL = new MemberFrame.Refused(1, 23406, "");
    private static final MemberFrame.Reply LARGE_REPLY =
            new MemberFrame.History(1, ROOM, List.of(), false, 0);

    private final Unanswered unanswered = new Unanswered(4, 2, 100);

    private void ask(MemberRequest... requests) {
        for (var request : requests) {
            unanswered.asked(0);
            unanswered.asked(request);
        }
    }

    @Test
    void small_requests_are_asked_up_to_their_limit() {
        ask(SMALL, SMALL, SMALL);
        assertThat(unanswered.mayAskMore()).isTrue();
        ask(SMALL);
        assertThat(unanswered.mayAskMore()).isFalse();
        unanswered.answered(SMALL_REPLY);
        assertThat(unanswered.mayAskMore()).isTrue();
    }

    @Test
    void large_ones_have_a_limit_of_their_own() {
        ask(LARGE, SMALL);
        assertThat(unanswered.mayAskMore()).isTrue();
        ask(LARGE);
        assertThat(unanswered.mayAskMore()).isFalse();
        unanswered.answered(SMALL_REPLY);
        assertThat(unanswered.mayAskMore()).isFalse();
        unanswered.answered(LARGE_REPLY);
        assertThat(unanswered.mayAskMore()).isTrue();
    }

    @Test
    void a_refusal_may_be_that_of_a_small_one_until_nothing_is_left() {
        ask(LARGE, SMALL, LARGE);
        unanswered.answered(REFUSAL);
        unanswered.answered(REFUSAL);
        assertThat(unanswered.mayAskMore()).isFalse();
        unanswered.answered(REFUSAL);
        assertThat(unanswered.mayAskMore()).isTrue();
        ask(LARGE);
        assertThat(unanswered.mayAskMore()).isTrue();
    }

    @Test
    void what_cannot_be_read_counts_until_it_is_refused() {
        for (int i = 0; i < 4; i++) {
            unanswered.asked(0);
        }
        assertThat(unanswered.mayAskMore()).isFalse();
        unanswered.answered(REFUSAL);
        assertThat(unanswered.mayAskMore()).isTrue();
    }

    @Test
    void who_has_too_much_to_read_asks_nothing() {
        unanswered.full(true);
        assertThat(unanswered.mayAskMore()).isFalse();
        unanswered.full(false);
        assertThat(unanswered.mayAskMore()).isTrue();
    }

    @Test
    void what_is_read_is_limited_in_a_time_and_a_debt_is_paid_off() {
        unanswered.asked(100);
        assertThat(unanswered.mayAskMore()).isTrue();
        unanswered.asked(250);
        assertThat(unanswered.mayAskMore()).isFalse();
        assertThat(unanswered.tick()).isTrue();
        assertThat(unanswered.tick()).isTrue();
        assertThat(unanswered.mayAskMore()).isFalse();
        assertThat(unanswered.tick()).isTrue();
        assertThat(unanswered.mayAskMore()).isTrue();
        assertThat(unanswered.tick()).isTrue();
        assertThat(unanswered.tick()).isFalse();
    }

    @Test
    void without_that_limit_any_text_is_read() {
        var free = new Unanswered(4, 2, 0);
        free.asked(Integer.MAX_VALUE);
        free.asked(Integer.MAX_VALUE);
        assertThat(free.mayAskMore()).isTrue();
    }
}
