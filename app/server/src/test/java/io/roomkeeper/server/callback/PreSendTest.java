package io.roomkeeper.server.callback;

import static io.roomkeeper.server.callback.CallbackFixture.KIM;
import static io.roomkeeper.server.callback.CallbackFixture.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.RoomCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;

class PreSendTest {
    private static final Draft DRAFT =
            new Draft(
                    KIM,
                    ROOM,
                    "RC:TxtMsg",
                    "{\"content\":\"hi\"}",
                    Instant.ofEpochMilli(1574476797772L),
                    "5FGT-7VA9-G4DD-4V5P",
                    "Websocket");
    private static final Verdict AS_IT_IS = new Verdict.Deliver(DRAFT.content());

    private final CallbackFixture fixture = new CallbackFixture();
    private final Receiver receiver = fixture.receiver;

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Verdict ask() throws Exception {
        try (var callbacks = fixture.open()) {
            return callbacks.preSend().ask(DRAFT).get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void the_app_is_asked_with_a_signed_form() throws Exception {
        receiver.answering(200, "{\"pass\":1}");
        assertThat(ask()).isEqualTo(AS_IT_IS);
        var call = receiver.next();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.uri().getPath()).isEqualTo("/PRE_SEND");
        assertThat(call.query().names())
                .containsExactlyInAnyOrder("appKey", "timestamp", "nonce", "signature");
        assertThat(call.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(call.body())
                .isEqualTo(
                        "appKey=app&fromUserId=kim&targetId=launch&msgType=RC%3ATxtMsg"
                                + "&content=%7B%22content%22%3A%22hi%22%7D&channelType=TEMPGROUP"
                                + "&msgTimeStamp=1574476797772&messageId=5FGT-7VA9-G4DD-4V5P"
                                + "&os=Websocket");
    }

    @Test
    void a_message_that_does_not_pass_is_refused_with_what_the_app_adds() throws Exception {
        receiver.answering(200, "{\"pass\":0,\"extra\":\"be nice\"}");
        assertThat(ask()).isEqualTo(new Verdict.Refuse("be nice"));
    }

    @Test
    void the_app_may_replace_the_content() throws Exception {
        receiver.answering(200, "{\"pass\":1,\"content\":\"***\"}");
        assertThat(ask()).isEqualTo(new Verdict.Deliver("***"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "<html>", "{}", "{\"pass\":3}", "[0]", "{\"pass\":"})
    void an_answer_without_a_verdict_delivers(String body) throws Exception {
        receiver.answering(200, body);
        assertThat(ask()).isEqualTo(AS_IT_IS);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 302, 403, 500})
    void an_answer_that_is_not_200_delivers_whatever_it_says(int status) throws Exception {
        receiver.answering(status, "{\"pass\":0}");
        assertThat(ask()).isEqualTo(AS_IT_IS);
    }

    @Test
    void no_answer_in_time_delivers_after_one_try() throws Exception {
        fixture.limits.timeout = Duration.ofSeconds(1);
        receiver.holding();
        assertThat(ask()).isEqualTo(AS_IT_IS);
        assertThat(receiver.next().uri().getPath()).isEqualTo("/PRE_SEND");
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void an_answer_that_is_too_long_delivers() throws Exception {
        fixture.limits.answerBytes = 100;
        receiver.answering(200, "{\"pass\":0,\"extra\":\"" + "x".repeat(100) + "\"}");
        assertThat(ask()).isEqualTo(AS_IT_IS);
    }

    @Test
    void a_receiver_that_is_not_there_delivers() throws Exception {
        try (var callbacks = fixture.open()) {
            receiver.close();
            assertThat(callbacks.preSend().ask(DRAFT).get(10, TimeUnit.SECONDS))
                    .isEqualTo(AS_IT_IS);
        }
    }

    @Test
    void when_set_to_fail_closed_a_failure_refuses() throws Exception {
        fixture.failOpen = false;
        receiver.answering(500, "");
        assertThat(ask()).isEqualTo(new Verdict.Refuse(""));
    }

    @Test
    void when_set_to_fail_closed_no_answer_in_time_refuses() throws Exception {
        fixture.failOpen = false;
        fixture.limits.timeout = Duration.ofSeconds(1);
        receiver.holding();
        assertThat(ask()).isEqualTo(new Verdict.Refuse(""));
    }

    @Test
    void message_types_that_are_not_reviewed_are_delivered_unasked() throws Exception {
        fixture.reviewedTypes = Set.of("RC:ImgMsg");
        assertThat(ask()).isEqualTo(AS_IT_IS);
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void message_types_that_are_reviewed_are_asked_about() throws Exception {
        fixture.reviewedTypes = Set.of("RC:TxtMsg");
        receiver.answering(200, "{\"pass\":0}");
        assertThat(ask()).isEqualTo(new Verdict.Refuse(""));
    }

    @Test
    void without_a_url_everything_is_delivered_unasked() throws Exception {
        try (var callbacks =
                new Callbacks(CallbackSettings.NONE, CallbackFixture.KEYS, fixture.clock)) {
            assertThat(callbacks.preSend().concerns("RC:TxtMsg")).isFalse();
            assertThat(callbacks.preSend().ask(DRAFT).get(10, TimeUnit.SECONDS))
                    .isEqualTo(AS_IT_IS);
        }
    }

    @Test
    void beyond_the_reviews_under_way_a_message_counts_as_not_reviewed() throws Exception {
        fixture.limits.reviews = 1;
        var gate = receiver.answering(200, "{\"pass\":0}").holding();
        try (var callbacks = fixture.open()) {
            var first = callbacks.preSend().ask(DRAFT);
            assertThat(callbacks.preSend().ask(DRAFT)).isCompletedWithValue(AS_IT_IS);
            gate.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(new Verdict.Refuse(""));
            receiver.answering(200, "{\"pass\":0}");
            assertThat(callbacks.preSend().ask(DRAFT).get(10, TimeUnit.SECONDS))
                    .isEqualTo(new Verdict.Refuse(""));
        }
    }

    @Test
    void a_message_too_large_for_what_is_kept_under_review_counts_as_not_reviewed()
            throws Exception {
        fixture.limits.waitingBytes = 100;
        assertThat(ask()).isEqualTo(AS_IT_IS);
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void messages_are_reviewed_side_by_side() throws Exception {
        var gate = receiver.answering(200, "{\"pass\":0}").holding();
        try (var callbacks = fixture.open()) {
            var first = callbacks.preSend().ask(DRAFT);
            receiver.next();
            receiver.answering(200, "{\"pass\":1}");
            assertThat(callbacks.preSend().ask(DRAFT).get(10, TimeUnit.SECONDS))
                    .isEqualTo(AS_IT_IS);
            gate.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(new Verdict.Refuse(""));
        }
    }

    @Test
    void a_message_of_the_server_api_is_asked_about_as_one() throws Exception {
        receiver.answering(200, "{\"pass\":1,\"content\":\"***\"}").answering(200, "{\"pass\":0}");
        var message =
                new RoomCommand.Publish(
                        ROOM, KIM, "RC:TxtMsg", "hi", true, false, Priority.AS_LISTED, null);
        try (var callbacks = fixture.open()) {
            assertThat(callbacks.review(message).get(10, TimeUnit.SECONDS)).contains("***");
            assertThat(receiver.next().body())
                    .isEqualTo(
                            "appKey=app&fromUserId=kim&targetId=launch&msgType=RC%3ATxtMsg"
                                    + "&content=hi&channelType=TEMPGROUP&msgTimeStamp="
                                    + fixture.clock.millis()
                                    + "&messageId=&os=Server");
            assertThat(callbacks.review(message).get(10, TimeUnit.SECONDS)).isEmpty();
        }
    }
}
