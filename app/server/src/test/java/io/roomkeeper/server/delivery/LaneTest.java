package io.roomkeeper.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/// How many writes a message costs, and when they happen.
class LaneTest {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Stage stage = new Stage();

    @Test
    void messages_that_come_together_are_one_write_to_each_member() {
        var ana = stage.member(Stage.ANA);
        var kim = stage.member(Stage.KIM);
        for (int i = 0; i < 20; i++) {
            stage.say(ana, "message " + i);
        }
        stage.thread.run();
        assertThat(stage.heard(kim)).hasSize(20);
        assertThat(stage.socket(kim).writes).isEqualTo(1);
    }

    @Test
    void while_a_room_is_busy_its_messages_wait_for_each_other_and_not_for_long() {
        var ana = stage.member(Stage.ANA);
        var kim = stage.member(Stage.KIM);
        stage.thread.pace = MILLI;
        stage.say(ana, "first");
        stage.thread.run();
        assertThat(stage.heard(kim)).containsExactly("first");
        stage.say(ana, "second");
        stage.thread.run();
        stage.say(ana, "third");
        stage.thread.run();
        assertThat(stage.heard(kim)).containsExactly("first");
        stage.thread.pass(50 * MILLI);
        assertThat(stage.heard(kim)).containsExactly("first", "second", "third");
        assertThat(stage.socket(kim).writes).isEqualTo(2);
    }

    @Test
    void in_a_calm_room_nothing_waits() {
        var ana = stage.member(Stage.ANA);
        var kim = stage.member(Stage.KIM);
        stage.thread.pace = MILLI;
        for (int i = 1; i <= 10; i++) {
            stage.say(ana, "message " + i);
            stage.thread.run();
            assertThat(stage.heard(kim)).hasSize(i);
            stage.thread.pass(200 * MILLI);
        }
    }

    @Test
    void enough_messages_wait_for_no_more() {
        var ana = stage.member(Stage.ANA);
        var kim = stage.member(Stage.KIM);
        stage.thread.pace = MILLI;
        stage.say(ana, "first");
        stage.thread.run();
        for (int i = 0; i < Pace.ENOUGH_FRAMES; i++) {
            stage.say(ana, "more");
        }
        stage.thread.run();
        assertThat(stage.heard(kim)).hasSize(1 + Pace.ENOUGH_FRAMES);
    }

    @Test
    void an_answer_goes_out_at_once_in_one_write_with_what_waits_for_it() {
        var ana = stage.member(Stage.ANA);
        var link = stage.link(Stage.KIM, stage.thread, false);
        stage.join(Stage.KIM, link.session());
        stage.thread.pace = MILLI;
        stage.say(ana, "first");
        stage.thread.run();
        stage.say(ana, "second");
        link.answer(new MemberFrame.Exited(7, Stage.ROOM));
        stage.thread.run();
        var kim = stage.socket(link.session());
        assertThat(kim.frames()).hasSize(3).last().isInstanceOf(MemberFrame.Exited.class);
        assertThat(kim.writes).isEqualTo(2);
        stage.thread.finish();
        assertThat(kim.frames()).hasSize(3);
    }

    @Test
    void a_big_room_lets_the_thread_look_at_its_connections_in_between() {
        var ana = stage.member(Stage.ANA);
        var members = new ArrayList<SocketInMemory>();
        int count = 3 * Loop.SLICE;
        for (int i = 0; i < count; i++) {
            members.add(stage.socket(stage.member(new UserId("user" + i))));
        }
        stage.thread.run();
        stage.say(ana, "hello");
        stage.thread.runOnce();
        assertThat(members.stream().filter(member -> member.writes == 1))
                .hasSizeBetween(Loop.SLICE - 2, Loop.SLICE);
        stage.thread.run();
        assertThat(members).allMatch(member -> member.writes == 1);
        assertThat(stage.thread.yields).isEqualTo(3);
    }

    @Test
    void who_leaves_while_the_room_is_being_told_still_hears_it_once() {
        var ana = stage.member(Stage.ANA);
        for (int i = 0; i < 2 * Loop.SLICE; i++) {
            stage.member(new UserId("user" + i));
        }
        var first = stage.sockets.keySet().stream().limit(50).toList();
        stage.thread.run();
        stage.say(ana, "hello");
        stage.thread.runOnce();
        first.stream()
                .filter(each -> !each.equals(ana))
                .forEach(each -> stage.leave(Stage.KIM, each));
        stage.thread.finish();
        for (var session : stage.sockets.keySet()) {
            if (!session.equals(ana)) {
                assertThat(stage.heard(session)).containsExactly("hello");
            }
        }
    }

    @Test
    void a_message_larger_than_a_buffer_goes_out_like_any_other() {
        var ana = stage.member(Stage.ANA);
        var kim = stage.member(Stage.KIM);
        var long1 = "x".repeat(2 * Buffers.BYTES);
        stage.say(ana, "short");
        stage.say(ana, long1);
        stage.say(ana, "short again");
        stage.thread.finish();
        assertThat(stage.heard(kim)).containsExactly("short", long1, "short again");
    }

    @Test
    void a_large_message_is_compressed_for_who_wants_that_and_a_small_one_is_not() {
        var ana = stage.member(Stage.ANA);
        var plain = stage.member(Stage.KIM);
        var link = stage.link(Stage.KIM, stage.thread, true);
        stage.join(Stage.KIM, link.session());
        var large = "over and over ".repeat(100);
        stage.say(ana, "small");
        stage.say(ana, large);
        stage.thread.finish();
        assertThat(stage.heard(plain)).containsExactly("small", large);
        assertThat(stage.heard(link.session())).containsExactly("small", large);
        assertThat(stage.socket(plain).written.size()).isGreaterThan(1400);
        assertThat(stage.socket(link.session()).written.size()).isLessThan(700);
    }
}
