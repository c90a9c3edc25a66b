package io.roomkeeper.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.SessionId;
import io.roomkeeper.server.engine.StateChange;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What a member gets who reads slowly, and what is kept for it.
class SlowReaderTest {
    private static final int LIMIT = 4096;
    private static final int OWN = 128 * 1024;
    private static final String CONTENT = "x".repeat(200);

    private final Stage stage =
            new Stage(DeliveryLimits.DEFAULT.withRoomBytes(LIMIT).withOwnBytes(OWN));
    private final SessionId ana = stage.member(Stage.ANA);
    private final Link link = stage.link(Stage.KIM, stage.thread, false);
    private final SocketInMemory kim = stage.socket(link.session());

    SlowReaderTest() {
        stage.join(Stage.KIM, link.session());
        stage.thread.run();
    }

    private void say(int count) {
        for (int i = 0; i < count; i++) {
            stage.say(ana, CONTENT);
            stage.thread.finish();
        }
    }

    private List<Long> sequences() {
        return kim.frames(MemberFrame.Message.class).stream()
                .map(MemberFrame.Message::sequence)
                .toList();
    }

    @Test
    void what_does_not_go_out_at_once_goes_out_later_byte_by_byte_if_need_be() {
        kim.room = 3;
        say(5);
        assertThat(kim.awaiting).isTrue();
        for (int i = 0; kim.awaiting; i++) {
            assertThat(i).isLessThan(10_000);
            kim.drain(1);
        }
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L);
        kim.room = Long.MAX_VALUE;
        say(1);
        assertThat(sequences()).endsWith(6L);
    }

    @Test
    void what_is_too_much_is_left_out_and_told_before_what_comes_next() {
        kim.room = 0;
        say(100);
        kim.drain(Long.MAX_VALUE);
        say(1);
        var got = sequences();
        long last = got.get(got.size() - 2);
        assertThat(last).isBetween(8L, 16L);
        assertThat(got).hasSize((int) last + 1).endsWith(101L);
        assertThat(kim.frames(MemberFrame.Gap.class))
                .containsExactly(new MemberFrame.Gap(Stage.ROOM, last + 1, 100));
        assertThat(kim.frames().get((int) last)).isInstanceOf(MemberFrame.Gap.class);
    }

    @Test
    void what_is_kept_stays_within_the_limit_however_much_is_said() {
        kim.room = 0;
        say(1000);
        kim.drain(Long.MAX_VALUE);
        assertThat(kim.written.size()).isLessThan(LIMIT + 200);
    }

    @Test
    void what_is_kept_keeps_no_more_than_its_own_bytes() {
        var buffers = link.loop().buffers();
        kim.room = 1;
        sayTwoAtOnce(); // the one that was begun is kept as it is
        var next = buffers.take();
        buffers.give(next);
        for (int i = 0; i < 10; i++) {
            sayTwoAtOnce();
        }
        assertThat(buffers.take()).isSameAs(next);
        kim.drain(Long.MAX_VALUE);
        assertThat(sequences()).startsWith(1L, 2L, 3L, 4L, 5L).doesNotHaveDuplicates();
    }

    private void sayTwoAtOnce() {
        stage.say(ana, CONTENT);
        stage.say(ana, CONTENT);
        stage.thread.finish();
    }

    @Test
    void messages_of_low_priority_are_left_out_first() {
        kim.room = 0;
        say(8);
        for (int i = 0; i < 3; i++) {
            stage.say(ana, CONTENT, Hearers.ALL, true);
            stage.thread.finish();
        }
        say(2);
        kim.drain(Long.MAX_VALUE);
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 12L, 13L);
        assertThat(kim.frames(MemberFrame.Gap.class))
                .containsExactly(new MemberFrame.Gap(Stage.ROOM, 9, 11));
    }

    @Test
    void answers_are_not_left_out_and_come_in_order() {
        kim.room = 0;
        say(50);
        link.answer(new MemberFrame.Exited(7, Stage.ROOM));
        stage.thread.finish();
        kim.drain(Long.MAX_VALUE);
        assertThat(kim.frames(MemberFrame.Exited.class)).hasSize(1);
        assertThat(kim.frames().getLast()).isInstanceOf(MemberFrame.Gap.class);
    }

    @Test
    void who_lets_too_many_answers_wait_can_ask_no_more_until_it_has_read_them() {
        kim.room = 0;
        answer(12, 10_000);
        assertThat(kim.mayAsk).isTrue();
        answer(12, 10_000);
        assertThat(kim.mayAsk).isFalse();
        kim.drain(100_000);
        stage.thread.finish();
        assertThat(kim.mayAsk).isFalse();
        kim.drain(50_000);
        stage.thread.finish();
        assertThat(kim.mayAsk).isTrue();
        kim.drain(Long.MAX_VALUE);
        assertThat(kim.frames()).hasSize(24);
        assertThat(kim.closed).isNull();
    }

    @Test
    void an_answer_larger_than_the_limit_costs_nobody_the_connection() {
        kim.room = 100_000;
        answer(1, 600_000);
        answer(1, 10);
        changeAttributes(1);
        for (int i = 0; kim.awaiting; i++) {
            assertThat(i).isLessThan(1_000);
            kim.drain(1_000);
        }
        stage.thread.finish();
        assertThat(kim.closed).isNull();
        assertThat(kim.mayAsk).isTrue();
        assertThat(kim.texts()).hasSize(3);
    }

    @Test
    void who_is_told_too_much_and_reads_nothing_is_cut_off() {
        kim.room = 0;
        for (int i = 0; i < 50; i++) {
            link.tell(new MemberFrame.GlobalNotice("RC:x", "x".repeat(10_000), 0));
        }
        stage.thread.finish();
        assertThat(kim.closed).isEqualTo(CloseCode.TRY_AGAIN_LATER);
        kim.drain(Long.MAX_VALUE);
        assertThat(kim.finished).isTrue();
        assertThat(kim.texts()).isEmpty();
    }

    @Test
    void a_large_answer_is_not_handed_over_whole_again_and_again() {
        kim.room = 100;
        answer(2, 600_000);
        assertThat(kim.most).isEqualTo(Backlog.AT_ONCE);
        kim.drain(Long.MAX_VALUE);
        assertThat(kim.most).isEqualTo(Backlog.AT_ONCE);
        assertThat(kim.texts()).hasSize(2);
    }

    private void answer(int count, int length) {
        for (int i = 0; i < count; i++) {
            link.answer(new MemberFrame.Refused(1, 1000, "x".repeat(length)));
        }
        stage.thread.finish();
    }

    @Test
    void changed_attributes_that_are_too_much_are_left_out_and_that_is_told_once() {
        kim.room = 0;
        changeAttributes(50);
        say(1);
        assertThat(kim.closed).isNull();
        kim.drain(Long.MAX_VALUE);
        assertThat(kim.written.size()).isLessThan(11_000);
        assertThat(kim.frames(MemberFrame.AttributesChanged.class)).hasSize(1);
        assertThat(kim.frames(MemberFrame.Gap.class))
                .containsExactly(new MemberFrame.Gap(Stage.ROOM, 1, 1));
        assertThat(kim.frames().getLast()).isEqualTo(new MemberFrame.AttributesMissed(Stage.ROOM));
        changeAttributes(1);
        assertThat(kim.frames().getLast()).isInstanceOf(MemberFrame.AttributesChanged.class);
    }

    private void changeAttributes(int times) {
        var change = new AttributeChange("mic", "x".repeat(10_000), Stage.ANA, false, false, 1);
        for (int i = 0; i < times; i++) {
            stage.delivery.happened(
                    List.of(
                            new StateChange.AttributesChanged(
                                    Stage.ROOM, Stage.NOW, "", "", List.of(change))));
            stage.thread.finish();
        }
    }

    @Test
    void a_frame_that_has_been_begun_is_ended_before_the_close_frame() {
        kim.room = 10;
        say(3);
        kim.close(CloseCode.POLICY, "");
        assertThat(kim.finished).isFalse();
        kim.drain(Long.MAX_VALUE);
        assertThat(kim.finished).isTrue();
        assertThat(sequences()).containsExactly(1L);
        assertThat(kim.written.toByteArray()).endsWith(0x88, 0);
    }

    @Test
    void of_the_answers_to_pings_the_last_one_waits() {
        kim.room = 0;
        say(1);
        for (int i = 0; i < 1000; i++) {
            kim.outlet.pong(new byte[] {(byte) i});
        }
        kim.drain(Long.MAX_VALUE);
        assertThat(kim.written.toByteArray()).endsWith(0x8A, 1, (byte) 999);
        assertThat(kim.written.size()).isLessThan(600);
    }

    @Test
    void the_ticks_without_anything_taken_are_counted() {
        assertThat(kim.outlet.tick()).isZero();
        kim.room = 1;
        say(1);
        kim.outlet.tick();
        assertThat(kim.outlet.tick()).isEqualTo(2);
        kim.drain(1);
        assertThat(kim.outlet.tick()).isEqualTo(1);
        kim.drain(Long.MAX_VALUE);
        assertThat(kim.outlet.tick()).isZero();
    }
}
