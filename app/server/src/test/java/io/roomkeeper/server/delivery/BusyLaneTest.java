package io.roomkeeper.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.SessionId;

import org.junit.jupiter.api.Test;

/// A room that says more than can be written to its members.
class BusyLaneTest {
    private static final int LIMIT = 64 * 1024;
    private static final String CONTENT = "x".repeat(10_000);

    private final Stage stage = new Stage(DeliveryLimits.DEFAULT.withLaneBytes(LIMIT));
    private final SessionId ana = stage.member(Stage.ANA);
    private final SessionId kim = stage.member(Stage.KIM);

    private void say(int count, boolean low) {
        for (int i = 0; i < count; i++) {
            stage.say(ana, CONTENT, Hearers.ALL, low);
        }
    }

    @Test
    void the_newest_are_left_out_and_that_is_told_in_their_place() {
        say(20, false);
        stage.thread.finish();
        assertThat(stage.socket(kim).frames(MemberFrame.Message.class))
                .extracting(MemberFrame.Message::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        say(1, false);
        stage.thread.finish();
        var frames = stage.socket(kim).frames();
        assertThat(frames.get(6)).isEqualTo(new MemberFrame.Gap(Stage.ROOM, 7, 20));
        assertThat(frames.get(7))
                .isInstanceOfSatisfying(
                        MemberFrame.Message.class,
                        message -> assertThat(message.sequence()).isEqualTo(21));
        assertThat(frames).hasSize(8);
    }

    @Test
    void messages_of_low_priority_are_left_out_first() {
        say(3, false);
        say(3, true);
        say(2, false);
        stage.thread.finish();
        assertThat(stage.socket(kim).frames(MemberFrame.Message.class))
                .extracting(MemberFrame.Message::sequence)
                .containsExactly(1L, 2L, 3L, 7L, 8L);
        assertThat(stage.socket(kim).frames(MemberFrame.Gap.class))
                .containsExactly(new MemberFrame.Gap(Stage.ROOM, 4, 6));
    }

    @Test
    void a_single_message_is_never_too_much() {
        stage.say(ana, "x".repeat(2 * LIMIT));
        stage.thread.finish();
        assertThat(stage.heard(kim)).hasSize(1);
    }
}
