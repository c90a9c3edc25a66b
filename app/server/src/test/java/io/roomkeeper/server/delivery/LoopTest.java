package io.roomkeeper.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.member.MemberFrame;

import org.junit.jupiter.api.Test;

/// What goes wrong in an I/O thread's work, and what it must not take with it.
class LoopTest {
    private final Stage stage = new Stage();

    @Test
    void a_task_that_fails_altogether_keeps_nothing_else_from_being_done() {
        var kim = stage.link(Stage.KIM, stage.thread, false);
        for (int i = 1; i <= 2; i++) {
            kim.loop()
                    .post(() -> {
                        throw new OutOfMemoryError("a test's");
                    });
            kim.answer(new MemberFrame.Exited(i, Stage.ROOM));
            stage.thread.run();
            assertThat(stage.socket(kim.session()).frames()).hasSize(i);
        }
    }

    @Test
    void a_member_to_whom_writing_fails_keeps_nothing_from_the_others() {
        var ana = stage.member(Stage.ANA);
        var before = stage.member(Stage.KIM);
        var broken = stage.member(Stage.KIM);
        var after = stage.member(Stage.KIM);
        stage.thread.run();
        stage.socket(broken).broken = true;
        stage.say(ana, "one");
        stage.thread.finish();
        stage.say(ana, "two");
        stage.thread.finish();
        assertThat(stage.heard(before)).containsExactly("one", "two");
        assertThat(stage.heard(after)).containsExactly("one", "two");
    }
}
