package io.roomkeeper.console.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class QuestionTest {
    private final FakeSession session = new FakeSession();
    private final FakeModeration server = session.moderation;
    private final List<Integer> taken = new ArrayList<>();
    private final Question<?> question =
            new Question<>(
                    session,
                    () -> server.mutes(new RoomId("lobby")),
                    mutes -> taken.add(mutes.size()));

    @Test
    void only_the_answer_to_the_last_question_counts() {
        server.pause();
        question.ask();
        question.ask();
        server.answerNewest();
        server.answer();
        assertThat(taken).containsExactly(0);
    }

    @Test
    void a_wait_is_shown_by_and_by_and_no_more_once_there_is_an_answer() {
        server.pause();
        question.ask();
        session.pass(Duration.ofMillis(299));
        assertThat(sign()).isEqualTo(Loading.Sign.NONE);
        session.pass(Duration.ofMillis(1));
        assertThat(sign()).isEqualTo(Loading.Sign.BAR);
        session.pass(Duration.ofMillis(1_700));
        assertThat(sign()).isEqualTo(Loading.Sign.WORDS);

        server.answer();
        assertThat(sign()).isEqualTo(Loading.Sign.NONE);
        assertThat(question.answeredProperty().get()).contains(session.now);
    }

    @Test
    void what_was_done_without_is_not_taken_and_is_for_the_reader_to_ask_again() {
        server.pause();
        question.ask();
        question.loading().cancel();
        server.answer();
        assertThat(taken).isEmpty();
        assertThat(question.answeredProperty().get()).isEmpty();

        question.askAgain();
        assertThat(server.calls).hasSize(1);
        question.ask();
        assertThat(taken).hasSize(1);
        question.askAgain();
        assertThat(taken).hasSize(2);
    }

    @Test
    void what_is_asked_again_meanwhile_is_asked_once_the_answer_is_there() {
        server.pause();
        question.ask();
        question.askAgain();
        question.askAgain();
        assertThat(server.calls).hasSize(1);
        server.step();
        assertThat(taken).hasSize(1);
        assertThat(server.calls).hasSize(2);
        question.askAgain();
        question.loading().cancel();
        server.answer();
        assertThat(server.calls).hasSize(2);
    }

    @Test
    void a_failure_that_nobody_waits_for_is_not_told() {
        server.pause();
        question.ask();
        server.refuse(ErrorCode.TOO_MANY_CALLS);
        question.loading().cancel();
        server.answer();
        assertThat(question.problem().textProperty().get()).isEmpty();

        question.ask();
        assertThat(question.problem().textProperty().get()).startsWith("Too many calls");
        server.accept();
        question.ask();
        assertThat(question.problem().textProperty().get()).isEmpty();
    }

    private Loading.Sign sign() {
        return question.loading().signProperty().get();
    }
}
