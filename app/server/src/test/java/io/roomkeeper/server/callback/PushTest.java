package io.roomkeeper.server.callback;

import static io.roomkeeper.server.callback.CallbackFixture.KIM;
import static io.roomkeeper.server.callback.CallbackFixture.ROOM;
import static io.roomkeeper.server.callback.CallbackFixture.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class PushTest {
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final CallbackFixture fixture = new CallbackFixture();
    private final Receiver receiver = fixture.receiver;
    private final PausesByHand pauses = fixture.pauses;

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static void tell(Callbacks callbacks, long... times) {
        for (long time : times) {
            callbacks.tell(CallbackFixture.status(ROOM, time));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 404, 500})
    void anything_but_200_is_a_failure_and_tried_again_after_a_pause(int status) {
        receiver.answering(status, "");
        try (var callbacks = fixture.open()) {
            tell(callbacks, 1);
            assertThat(receiver.next().body()).isEqualTo(json(1));
            assertThat(pauses.end()).isEqualTo(BETWEEN_TRIES);
            assertThat(receiver.next().body()).isEqualTo(json(1));
        }
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void after_three_tries_an_event_is_given_up_and_the_next_one_goes_out() {
        receiver.answering(500, "").answering(500, "").answering(500, "");
        try (var callbacks = fixture.open()) {
            tell(callbacks, 1);
            assertThat(receiver.bodies(1)).containsExactly(json(1));
            tell(callbacks, 2);
            pauses.end();
            pauses.end();
            assertThat(receiver.bodies(3)).containsExactly(json(1), json(1), json(2));
        }
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void every_try_is_signed_anew() {
        receiver.answering(500, "");
        try (var callbacks = fixture.open()) {
            tell(callbacks, 1);
            var first = receiver.next().query();
            fixture.clock.advance(Duration.ofSeconds(2));
            pauses.end();
            var second = receiver.next().query();
            assertThat(second.required("timestamp")).isNotEqualTo(first.required("timestamp"));
            assertThat(second.required("nonce")).isNotEqualTo(first.required("nonce"));
        }
    }

    @Test
    void no_answer_in_time_is_a_failure_and_tried_again() {
        fixture.limits.timeout = Duration.ofSeconds(1);
        receiver.holding();
        try (var callbacks = fixture.open()) {
            tell(callbacks, 1);
            assertThat(receiver.next().body()).isEqualTo(json(1));
            pauses.end();
            assertThat(receiver.next().body()).isEqualTo(json(1));
        }
    }

    @Test
    void what_happens_while_a_push_is_under_way_shares_the_next_one_in_order() {
        var gate = receiver.holding();
        try (var callbacks = fixture.open()) {
            tell(callbacks, 1);
            assertThat(receiver.next().body()).isEqualTo(json(1));
            tell(callbacks, 2, 3, 4);
            gate.countDown();
            assertThat(receiver.next().body()).isEqualTo(json(2, 3, 4));
        }
    }

    @Test
    void no_push_holds_more_events_than_the_limit() {
        fixture.limits.batch = 2;
        var gate = receiver.holding();
        try (var callbacks = fixture.open()) {
            tell(callbacks, 1);
            assertThat(receiver.next().body()).isEqualTo(json(1));
            tell(callbacks, 2, 3, 4);
            gate.countDown();
            assertThat(receiver.bodies(2)).containsExactly(json(2, 3), json(4));
        }
    }

    @Test
    void a_room_s_later_events_wait_for_an_earlier_one_that_is_tried_again() {
        receiver.answering(500, "");
        try (var callbacks = fixture.open()) {
            tell(callbacks, 1);
            assertThat(receiver.next().body()).isEqualTo(json(1));
            tell(callbacks, 2);
            pauses.end();
            assertThat(receiver.bodies(2)).containsExactly(json(1), json(2));
        }
    }

    @Test
    void messages_are_routed_one_by_one_and_in_order() {
        var gate = receiver.holding();
        try (var callbacks = fixture.open()) {
            for (var uid : new String[] {"A", "B", "C"}) {
                callbacks.tell(
                        new RoutedMessage(
                                KIM, ROOM, "t", "{}", Instant.EPOCH, uid, false, "Websocket"));
            }
            gate.countDown();
            assertThat(receiver.bodies(3))
                    .extracting(body -> body.replaceAll(".*msgUID=([^&]*).*", "$1"))
                    .containsExactly("A", "B", "C");
        }
    }

    @Test
    void other_rooms_do_not_wait_for_one_whose_push_is_under_way() {
        // their names fall into different lanes
        var other = new RoomId("lobby");
        assertThat(Math.floorMod("launch".hashCode(), 4))
                .isNotEqualTo(Math.floorMod("lobby".hashCode(), 4));
        var gate = receiver.holding();
        try (var callbacks = fixture.open()) {
            tell(callbacks, 1);
            assertThat(receiver.next().body()).isEqualTo(json(1));
            callbacks.tell(CallbackFixture.status(other, 2));
            assertThat(receiver.next().body()).contains("lobby");
            gate.countDown();
        }
    }

    @Test
    void when_too_many_events_wait_new_ones_are_lost_until_there_is_room_again() {
        fixture.limits.waitingEvents = 3;
        var gate = receiver.holding();
        try (var callbacks = fixture.open()) {
            tell(callbacks, 1);
            assertThat(receiver.next().body()).isEqualTo(json(1));
            tell(callbacks, 2, 3, 4, 5);
            gate.countDown();
            assertThat(receiver.next().body()).isEqualTo(json(2, 3));
        }
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void when_what_waits_is_too_large_new_messages_are_lost() {
        fixture.limits.waitingBytes = 4_000;
        var gate = receiver.holding();
        try (var callbacks = fixture.open()) {
            for (var content : new String[] {"a".repeat(1_500), "b".repeat(1_500), "c"}) {
                callbacks.tell(
                        new RoutedMessage(
                                KIM, ROOM, "t", content, Instant.EPOCH, "U", false, "PC"));
            }
            gate.countDown();
            assertThat(receiver.next().body()).contains("content=aaa");
            assertThat(receiver.next().body()).contains("content=c&");
        }
        assertThat(receiver.others()).isEmpty();
    }

    @Test
    void after_many_time_outs_pushing_pauses_for_a_minute_and_then_goes_on() {
        fixture.limits.timeout = Duration.ofSeconds(1);
        fixture.limits.timeoutsUntilPause = 2;
        receiver.holding();
        receiver.holding();
        try (var callbacks = fixture.open()) {
            tell(callbacks, 1);
            pauses.end();
            pauses.end();
            assertThat(receiver.bodies(2)).containsExactly(json(1), json(1));
            var pause = pauses.next();
            assertThat(pause.length()).isEqualTo(Duration.ofMinutes(1));
            assertThat(receiver.others()).isEmpty();
            fixture.clock.advance(Duration.ofMinutes(1));
            pause.end();
            assertThat(receiver.next().body()).isEqualTo(json(1));
        }
    }

    @Test
    void stopping_lets_what_waits_go_out() {
        var gate = receiver.holding();
        var callbacks = fixture.open();
        tell(callbacks, 1);
        assertThat(receiver.next().body()).isEqualTo(json(1));
        tell(callbacks, 2);
        gate.countDown();
        callbacks.close();
        assertThat(receiver.others()).extracting(Receiver.Call::body).containsExactly(json(2));
    }

    @Test
    void what_has_no_url_is_not_told() {
        var settings =
                CallbackSettings.NONE
                        .allowing(List.of("127.0.0.1"))
                        .calling(CallbackKind.ATTRIBUTES, receiver.url("/attributes"));
        try (var callbacks = new Callbacks(settings, CallbackFixture.KEYS, fixture.clock)) {
            tell(callbacks, 1);
            callbacks.tell(
                    new AttributeSync(ROOM, "", "", AttributeSync.Operation.ALL_DELETED, "", 1, 1));
            assertThat(receiver.next().uri().getPath()).isEqualTo("/attributes");
        }
        assertThat(receiver.others()).isEmpty();
    }
}
