package io.roomkeeper.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;

/// What was missed is heard once and in order, or told as a gap. Client behaviour §1.
class ResumeTest {
    private Scene scene;

    @BeforeEach
    void kim_has_heard_a_room_up_to_11() throws Exception {
        scene = new Scene();
        scene.join(List.of(Scene.message(10)), List.of());
        tell(11);
        hears(11);
    }

    @AfterEach
    void the_server_ends() throws IOException {
        scene.close();
    }

    @Test
    void who_comes_back_says_what_was_heard_last() throws Exception {
        var rejoin = comeBack();
        assertThat(rejoin.sequence()).isEqualTo(11);
        assertThat(rejoin.syncTime()).isEqualTo(11);
    }

    @Test
    void a_notice_counts_for_the_sequence_but_not_for_the_time() throws Exception {
        scene.send(new MemberFrame.Notice(Scene.ROOM, 12, "RC:ChrmBanMsg", "{}", 900));
        scene.heard.next(MemberFrame.Notice.class);
        var rejoin = comeBack();
        assertThat(rejoin.sequence()).isEqualTo(12);
        assertThat(rejoin.syncTime()).isEqualTo(11);
    }

    @Test
    void ones_own_message_is_heard_with_its_answer() throws Exception {
        say(12);
        assertThat(comeBack().syncTime()).isEqualTo(12);
    }

    @Test
    void ones_own_message_that_came_after_something_missed_is_not_told_again() throws Exception {
        say(13);
        var rejoin = comeBack();
        assertThat(rejoin.syncTime()).isEqualTo(11);
        scene.send(Scene.joined(rejoin.id(), messages(12, 14), List.of()));
        assertThat(rejoined().messages()).containsExactly(Scene.message(12), Scene.message(14));
    }

    @Test
    void what_does_not_come_with_the_joining_is_fetched() throws Exception {
        var rejoin = comeBack();
        scene.send(Scene.joined(rejoin.id(), 12, 14, messages(15, 16)));
        scene.heard.next(Heard.Synced.class);
        tell(17);
        answer(asked(11), messages(12, 14), false);
        var joined = scene.heard.next(Heard.Rejoined.class).joined();
        assertThat(joined.messages()).isEqualTo(messages(12, 16));
        assertThat(joined.missedTo()).isZero();
        hears(17);
    }

    @Test
    void without_a_history_it_is_told_as_missing() throws Exception {
        var rejoin = comeBack();
        scene.send(Scene.joined(rejoin.id(), 12, 14, messages(15, 16)));
        refuse(asked(11));
        var joined = rejoined();
        assertThat(joined.messages()).isEqualTo(messages(15, 16));
        assertThat(joined.missedFrom()).isEqualTo(12);
        assertThat(joined.missedTo()).isEqualTo(14);
    }

    @Test
    void numbers_that_began_anew_are_followed() throws Exception {
        var rejoin = comeBack();
        var first = new MemberFrame.Message(Scene.ROOM, 1, Scene.KIM, "app:x", "", "v", 20, "iOS");
        scene.send(Scene.joined(rejoin.id(), List.of(first), List.of()));
        assertThat(rejoined().messages()).containsExactly(first);
        var again = comeBack();
        assertThat(again.sequence()).isEqualTo(1);
    }

    @Test
    void a_gap_is_closed_before_anything_else_is_heard() throws Exception {
        scene.send(new MemberFrame.Gap(Scene.ROOM, 12, 71));
        tell(72);
        answer(asked(11), messages(12, 61), true);
        answer(asked(61), messages(62, 73), false);
        for (int i = 12; i <= 72; i++) {
            hears(i);
        }
        assertThat(scene.heard.isNothing()).isTrue();
    }

    @Test
    void of_a_gap_only_what_was_left_out_is_heard() throws Exception {
        tell(14);
        hears(14);
        say(15);
        scene.send(new MemberFrame.Gap(Scene.ROOM, 12, 16));
        answer(asked(11), messages(12, 16), false);
        hears(12);
        hears(13);
        hears(16);
        assertThat(scene.heard.isNothing()).isTrue();
    }

    @Test
    void a_gap_that_cannot_be_closed_is_told() throws Exception {
        var gap = new MemberFrame.Gap(Scene.ROOM, 12, 14);
        scene.send(gap);
        tell(15);
        refuse(asked(11));
        assertThat(scene.heard.next(MemberFrame.Gap.class)).isEqualTo(gap);
        hears(15);
    }

    @Test
    void of_a_long_gap_the_rest_is_told() throws Exception {
        scene.send(new MemberFrame.Gap(Scene.ROOM, 12, 2_000));
        for (int i = 12; i < 12 + CatchUp.MOST; i += 50) {
            answer(asked(i - 1), messages(i, i + 49), true);
        }
        for (int i = 12; i < 12 + CatchUp.MOST; i++) {
            hears(i);
        }
        assertThat(scene.heard.next(MemberFrame.Gap.class))
                .isEqualTo(new MemberFrame.Gap(Scene.ROOM, 12 + CatchUp.MOST, 2_000));
    }

    @Test
    void when_the_connection_is_lost_meanwhile_the_gap_is_told() throws Exception {
        var gap = new MemberFrame.Gap(Scene.ROOM, 12, 14);
        scene.send(gap);
        asked(11);
        scene.server.sayGoodbye(1001);
        assertThat(scene.heard.next(MemberFrame.Gap.class)).isEqualTo(gap);
    }

    @Test
    void of_a_room_that_was_left_nothing_is_fetched_any_more() throws Exception {
        scene.send(new MemberFrame.Gap(Scene.ROOM, 12, 171));
        tell(172);
        var first = asked(11);
        var exit = scene.client.exit(Scene.ROOM);
        var leaving = scene.request(MemberRequest.Exit.class);
        answer(first, messages(12, 61), true);
        tell(173);
        scene.send(new MemberFrame.Exited(leaving.id(), Scene.ROOM));
        Futures.result(exit);
        scene.join(List.of(), List.of());
        tell(180);
        hears(180);
        assertThat(scene.heard.isNothing()).isTrue();
    }

    @Test
    void a_room_that_is_left_while_it_is_joined_again_is_not_told_of() throws Exception {
        var rejoin = comeBack();
        var exit = scene.client.exit(Scene.ROOM);
        var leaving = scene.request(MemberRequest.Exit.class);
        scene.send(Scene.joined(rejoin.id(), messages(12, 14), List.of()));
        scene.send(new MemberFrame.Exited(leaving.id(), Scene.ROOM));
        Futures.result(exit);
        assertThat(scene.heard.isNothing()).isTrue();
    }

    private static List<MemberFrame.Message> messages(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(Scene::message).toList();
    }

    private void tell(long time) throws IOException {
        scene.send(Scene.message(time));
    }

    private void hears(long time) throws InterruptedException {
        assertThat(scene.heard.next(MemberFrame.Message.class)).isEqualTo(Scene.message(time));
    }

    private void say(long time) throws Exception {
        var saying = scene.client.send(Scene.ROOM, "app:x", "at " + time);
        var asked = scene.request(MemberRequest.Send.class);
        scene.send(new MemberFrame.Sent(asked.id(), Scene.ROOM, 0, time, "u", time));
        Futures.result(saying);
    }

    private MemberRequest.GetHistory asked(long timestamp) throws IOException {
        var asked = scene.request(MemberRequest.GetHistory.class);
        assertThat(asked)
                .isEqualTo(new MemberRequest.GetHistory(asked.id(), Scene.ROOM, timestamp, 50, 1));
        return asked;
    }

    private void answer(
            MemberRequest.GetHistory asked, List<MemberFrame.Message> messages, boolean more)
            throws IOException {
        scene.send(
                new MemberFrame.History(
                        asked.id(), Scene.ROOM, messages, more, messages.getLast().sentTime()));
    }

    private void refuse(MemberRequest.GetHistory asked) throws IOException {
        scene.send(new MemberFrame.Refused(asked.id(), ErrorCode.HISTORY_OFF.number(), ""));
    }

    private MemberFrame.Joined rejoined() throws InterruptedException {
        scene.heard.next(Heard.Synced.class);
        return scene.heard.next(Heard.Rejoined.class).joined();
    }

    private MemberRequest.Join comeBack() throws Exception {
        scene.lose().end();
        scene.letIn();
        scene.heard.next(Heard.Reconnected.class);
        return scene.request(MemberRequest.Join.class);
    }
}
