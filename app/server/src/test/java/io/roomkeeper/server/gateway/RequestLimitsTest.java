package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.callback.Verdict;
import io.roomkeeper.server.engine.Limit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.function.Consumer;

/// How much one connection may ask, of any kind.
class RequestLimitsTest {
    private static final RoomId ROOM = MembersDoor.ROOM;

    private final ReviewByHand review = new ReviewByHand();
    private MembersDoor door = new MembersDoor(DoorSettings.relaxed());

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void who_asks_too_often_is_refused_with_20607_until_the_next_second() {
        reopen(settings -> settings.limit(Limit.REQUESTS_PER_SECOND, 3));
        var kim = door.member("kim"); // the first
        kim.ask(new MemberRequest.GetHistory(2, ROOM, 0, 1, 0), MemberFrame.History.class);
        kim.ask(new MemberRequest.GetAttributes(3, ROOM, ""), MemberFrame.Attributes.class);
        assertThat(kim.refused(new MemberRequest.Join(4, ROOM, true, 0, ""))).isEqualTo(20607);
        assertThat(kim.refused(new MemberRequest.Exit(5, ROOM))).isEqualTo(20607);
        door.clock.advance(Duration.ofSeconds(1));
        kim.ask(new MemberRequest.Exit(6, ROOM), MemberFrame.Exited.class);
    }

    @Test
    void what_one_asks_beyond_what_is_at_work_waits_for_that() {
        reopen(settings -> {
            settings.limit(Limit.UNANSWERED_REQUESTS, 3);
            settings.review = review;
        });
        var kim = door.member("kim");
        for (int i = 0; i < 3; i++) {
            kim.saying(ROOM, "message " + i);
        }
        var first = review.next();
        kim.send(new MemberRequest.GetAttributes(9, ROOM, "")); // needs no review
        kim.send(new MemberRequest.GetAttributes(10, ROOM, ""));
        door.member("ana").hasHeardNothing(); // time enough to answer too early
        first.answer(new Verdict.Deliver("message 0"));
        kim.next(MemberFrame.Sent.class);
        assertThat(kim.next(MemberFrame.Attributes.class).id()).isEqualTo(9);
        assertThat(kim.next(MemberFrame.Attributes.class).id()).isEqualTo(10);
        for (int i = 1; i < 3; i++) {
            review.next().answer(new Verdict.Deliver("message " + i));
            kim.next(MemberFrame.Sent.class);
        }
    }

    @Test
    void what_may_have_a_large_answer_waits_for_fewer() {
        reopen(settings -> {
            settings.limit(Limit.LARGE_REQUESTS, 1);
            settings.review = review;
        });
        var kim = door.member("kim");
        kim.saying(ROOM, "message 0");
        var first = review.next();
        assertThat(kim.refused(new MemberRequest.GetHistory(9, ROOM, 0, 0, 0))).isEqualTo(23412);
        kim.send(new MemberRequest.GetAttributes(10, ROOM, ""));
        door.member("ana").hasHeardNothing(); // time enough to answer too early
        first.answer(new Verdict.Deliver("message 0"));
        kim.next(MemberFrame.Sent.class);
        assertThat(kim.next(MemberFrame.Attributes.class).id()).isEqualTo(10);
    }

    @Test
    void who_says_too_much_in_a_time_is_read_later_and_loses_nothing() {
        reopen(settings -> settings.limit(Limit.CHARACTERS_PER_SECOND, 10_000));
        var kim = door.member("kim");
        for (int i = 1; i <= 3; i++) {
            assertThat(kim.sent(ROOM, "x".repeat(1_000)).sequence()).isEqualTo(i);
        }
        kim.sent(ROOM, "x".repeat(Limit.CONTENT_BYTES.byDefault()));
        kim.send(new MemberRequest.GetAttributes(9, ROOM, "")); // is read after a quarter minute
        door.member("ana").sent(ROOM, "hello");
        assertThat(kim.next(MemberFrame.Message.class).content()).isEqualTo("hello");
    }

    private void reopen(Consumer<DoorSettings> change) {
        door.close();
        door = new MembersDoor(DoorSettings.with(change));
    }
}
