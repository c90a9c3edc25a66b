package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.callback.Verdict;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What becomes of a message. Client behaviour §4.2, §6; Server API §13.4.
class SendingTest {
    private static final RoomId ROOM = MembersDoor.ROOM;

    private final ReviewByHand review = new ReviewByHand();
    private MembersDoor door = new MembersDoor(DoorSettings.relaxed());

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void who_is_no_member_may_send() {
        var ana = door.member("ana");
        door.connected("kim").sent(ROOM, "from outside");
        assertThat(ana.next(MemberFrame.Message.class).content()).isEqualTo("from outside");
    }

    @Test
    void where_only_members_may_send_others_are_refused_with_23406() {
        door.set(AppSwitch.ONLY_MEMBERS_SEND, true);
        assertThat(door.connected("kim").refusedToSay(ROOM, "hello")).isEqualTo(23406);
    }

    @Test
    void a_muted_member_who_sends_too_fast_hears_of_the_mute() {
        reopen(settings -> settings.limit(Limit.SENDS_PER_SECOND, 1));
        var kim = door.member("kim");
        kim.sent(ROOM, "one");
        door.impose(Sanction.Kind.MUTE, "kim");
        kim.next(MemberFrame.Notice.class);
        assertThat(kim.refusedToSay(ROOM, "two")).isEqualTo(23408);
    }

    @Test
    void a_blocked_word_is_refused_with_21501() {
        door.configure(door.engine.app().settings().with(new Words(Set.of("forbidden"), Map.of())));
        assertThat(door.member("kim").refusedToSay(ROOM, "a Forbidden word")).isEqualTo(21501);
    }

    @Test
    void of_a_replaced_word_the_sender_is_told_with_21502() {
        door.configure(
                door.engine.app().settings().with(new Words(Set.of(), Map.of("darn", "****"))));
        var ana = door.member("ana");
        assertThat(door.member("kim").sent(ROOM, "darn it").code()).isEqualTo(21502);
        assertThat(ana.next(MemberFrame.Message.class).content()).isEqualTo("**** it");
    }

    @Test
    void any_other_message_is_sent_with_code_0() {
        assertThat(door.member("kim").sent(ROOM, "hello").code()).isEqualTo(0);
    }

    @Test
    void a_message_discarded_under_load_looks_sent_and_reaches_nobody() {
        reopen(settings -> {
            settings.limit(Limit.RESERVED_MESSAGES, 1);
            settings.limit(Limit.SHARED_MESSAGES, 1);
            settings.limit(Limit.PROTECTED_MESSAGES, 1);
        });
        var ana = door.member("ana");
        var kim = door.member("kim");
        kim.sent(ROOM, "one");
        kim.sent(ROOM, "two");
        assertThat(kim.sent(ROOM, "three").code()).isEqualTo(0);
        assertThat(ana.next(MemberFrame.Message.class).content()).isEqualTo("one");
        assertThat(ana.next(MemberFrame.Message.class).content()).isEqualTo("two");
        ana.hasHeardNothing();
    }

    @Test
    void while_distribution_is_stopped_messages_are_sent_and_reach_nobody() {
        door.run(new RoomCommand.SetDistribution(ROOM, false, Act.of("host", "")));
        var ana = door.member("ana");
        assertThat(door.member("kim").sent(ROOM, "hello").code()).isEqualTo(0);
        ana.hasHeardNothing();
    }

    @Test
    void a_message_of_the_server_api_comes_to_all_but_its_senders_devices() {
        var kim = door.member("kim");
        var ana = door.member("ana");
        publish("hello", false);
        var heard = ana.next(MemberFrame.Message.class);
        assertThat(heard.senderUserId()).isEqualTo(new UserId("kim"));
        assertThat(heard.source()).isEqualTo("Server");
        kim.hasHeardNothing();
    }

    @Test
    void a_message_of_the_server_api_comes_to_its_sender_when_it_says_so() {
        var kim = door.member("kim");
        publish("hello", true);
        assertThat(kim.next(MemberFrame.Message.class).content()).isEqualTo("hello");
    }

    @Test
    void a_reviewed_message_goes_out_when_it_has_passed_under_the_id_the_review_was_told() {
        reopen(settings -> settings.review = review);
        var ana = door.member("ana");
        var kim = door.member("kim");
        kim.saying(ROOM, "hello");
        var question = review.next();
        assertThat(question.draft().content()).isEqualTo("hello");
        assertThat(question.draft().from()).isEqualTo(new UserId("kim"));
        ana.hasHeardNothing();
        question.answer(new Verdict.Deliver("hello"));
        var sent = kim.next(MemberFrame.Sent.class);
        assertThat(sent.messageUId()).isEqualTo(question.draft().messageUId());
        assertThat(sent.code()).isEqualTo(0);
        assertThat(ana.next(MemberFrame.Message.class).content()).isEqualTo("hello");
    }

    @Test
    void what_the_review_replaced_goes_out_and_the_sender_is_told_with_21502() {
        reopen(settings -> settings.review = review);
        var ana = door.member("ana");
        var kim = door.member("kim");
        kim.saying(ROOM, "hello");
        review.next().answer(new Verdict.Deliver("good day"));
        assertThat(kim.next(MemberFrame.Sent.class).code()).isEqualTo(21502);
        assertThat(ana.next(MemberFrame.Message.class).content()).isEqualTo("good day");
    }

    @Test
    void what_the_review_refuses_is_refused_with_20113_and_the_apps_words() {
        reopen(settings -> settings.review = review);
        var kim = door.member("kim");
        kim.saying(ROOM, "hello");
        review.next().answer(new Verdict.Refuse("be nice"));
        var refused = kim.next(MemberFrame.Refused.class);
        assertThat(refused.code()).isEqualTo(20113);
        assertThat(refused.message()).isEqualTo("be nice");
    }

    @Test
    void who_may_not_send_is_refused_without_a_review() {
        reopen(settings -> settings.review = review);
        door.impose(Sanction.Kind.MUTE, "kim");
        assertThat(door.member("kim").refusedToSay(ROOM, "hello")).isEqualTo(23408);
        assertThat(review.isUnasked()).isTrue();
    }

    @Test
    void who_was_muted_during_the_review_is_refused_after_it() {
        reopen(settings -> settings.review = review);
        var kim = door.member("kim");
        kim.saying(ROOM, "hello");
        var question = review.next();
        door.impose(Sanction.Kind.MUTE, "kim");
        kim.next(MemberFrame.Notice.class);
        question.answer(new Verdict.Deliver("hello"));
        assertThat(kim.next(MemberFrame.Refused.class).code()).isEqualTo(23408);
    }

    @Test
    void a_senders_messages_keep_their_order_however_long_the_review_of_one_takes() {
        reopen(settings -> settings.review = review);
        var ana = door.member("ana");
        var kim = door.member("kim");
        kim.saying(ROOM, "first");
        kim.saying(ROOM, "second");
        review.next().answer(new Verdict.Deliver("first"));
        review.next().answer(new Verdict.Deliver("second"));
        assertThat(ana.next(MemberFrame.Message.class).content()).isEqualTo("first");
        assertThat(ana.next(MemberFrame.Message.class).content()).isEqualTo("second");
    }

    @Test
    void what_is_sent_too_fast_or_too_large_does_not_wait_for_the_review_of_others() {
        reopen(settings -> {
            settings.review = review;
            settings.limit(Limit.SENDS_PER_SECOND, 2);
        });
        var kim = door.member("kim");
        kim.saying(ROOM, "first");
        assertThat(kim.refusedToSay(ROOM, "x".repeat(128 * 1024 + 1))).isEqualTo(30016);
        assertThat(kim.refusedToSay(ROOM, "third")).isEqualTo(20604);
        review.next().answer(new Verdict.Deliver("first"));
        kim.next(MemberFrame.Sent.class);
        assertThat(review.isUnasked()).isTrue();
    }

    private void publish(String content, boolean includeSender) {
        door.run(
                new RoomCommand.Publish(
                        ROOM,
                        new UserId("kim"),
                        "app:text",
                        content,
                        true,
                        includeSender,
                        Priority.AS_LISTED,
                        null));
    }

    private void reopen(Consumer<DoorSettings> change) {
        door.close();
        door = new MembersDoor(DoorSettings.with(change));
    }
}
