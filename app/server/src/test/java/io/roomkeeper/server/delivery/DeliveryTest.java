package io.roomkeeper.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.SessionId;
import io.roomkeeper.server.engine.StateChange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/// Who hears which messages, and in which order.
class DeliveryTest {
    private final Stage stage = new Stage();

    @Test
    void everybody_in_the_room_gets_a_message_but_the_session_it_came_from() {
        var phone = stage.member(Stage.KIM);
        var web = stage.member(Stage.KIM);
        var ana = stage.member(Stage.ANA);
        stage.open(new UserId("outsider"), stage.thread);
        stage.say(phone, "hello");
        stage.thread.run();
        assertThat(stage.heard(phone)).isEmpty();
        assertThat(stage.heard(web)).containsExactly("hello");
        assertThat(stage.heard(ana)).containsExactly("hello");
        assertThat(stage.sockets.values())
                .flatExtracting(socket -> socket.frames(MemberFrame.Message.class))
                .hasSize(2);
    }

    @Test
    void a_member_hears_what_was_said_from_joining_to_leaving_however_late_it_is_delivered() {
        var ana = stage.member(Stage.ANA);
        var kim = stage.open(Stage.KIM, stage.thread);
        stage.say(ana, "before");
        stage.join(Stage.KIM, kim);
        stage.say(ana, "during");
        stage.leave(Stage.KIM, kim);
        stage.say(ana, "after");
        stage.thread.run();
        assertThat(stage.heard(kim)).containsExactly("during");
    }

    @Test
    void an_answer_comes_after_what_was_said_before_it_and_before_what_was_said_after() {
        var ana = stage.member(Stage.ANA);
        var link = stage.link(Stage.KIM, stage.thread, false);
        stage.join(Stage.KIM, link.session());
        stage.say(ana, "one");
        link.answer(new MemberFrame.Exited(7, Stage.ROOM));
        stage.say(ana, "two");
        stage.thread.run();
        assertThat(stage.socket(link.session()).frames())
                .extracting(MemberFrame::getClass)
                .satisfies(types ->
                        assertThat(types.stream().map(Class::getSimpleName))
                                .containsExactly("Message", "Exited", "Message"));
    }

    @Test
    void a_thread_is_woken_once_for_all_that_waits_for_it() {
        var ana = stage.member(Stage.ANA);
        for (int i = 0; i < 50; i++) {
            stage.member(new UserId("user" + i));
        }
        for (int i = 0; i < 20; i++) {
            stage.say(ana, "message " + i);
        }
        assertThat(stage.thread.wakeUps).isEqualTo(1);
        stage.thread.run();
        stage.say(ana, "one more");
        assertThat(stage.thread.wakeUps).isEqualTo(2);
    }

    @Test
    void members_who_come_and_go_in_any_order_all_hear_what_was_said_while_they_were_in() {
        var random = new Random(11);
        var author = stage.member(Stage.ANA);
        var threads = List.of(stage.thread, new ThreadByHand(), new ThreadByHand());
        var inside = new ArrayList<SessionId>();
        var expected = new HashMap<SessionId, List<String>>();
        for (int step = 0; step < 2_000; step++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    var session =
                            stage.open(Stage.KIM, threads.get(random.nextInt(threads.size())));
                    stage.join(Stage.KIM, session);
                    inside.add(session);
                    expected.put(session, new ArrayList<>());
                }
                case 1 -> {
                    if (!inside.isEmpty()) {
                        stage.leave(Stage.KIM, inside.remove(random.nextInt(inside.size())));
                    }
                }
                case 2 -> {
                    var text = "step " + step;
                    stage.say(author, text);
                    inside.forEach(session -> expected.getOrDefault(session, List.of()).add(text));
                }
                default -> threads.get(random.nextInt(threads.size())).run();
            }
        }
        threads.forEach(ThreadByHand::finish);
        expected.forEach((session, texts) ->
                assertThat(stage.heard(session)).containsExactlyElementsOf(texts));
    }

    @Test
    void a_destroyed_room_says_so_and_then_nothing() {
        var ana = stage.member(Stage.ANA);
        var kim = stage.member(Stage.KIM);
        stage.delivery.happened(
                List.of(new StateChange.RoomDestroyed(Stage.ROOM, Stage.NOW, "ana", "", false)));
        stage.say(ana, "anybody here?");
        stage.thread.run();
        assertThat(stage.socket(kim).frames())
                .containsExactly(
                        new MemberFrame.Destroyed(Stage.ROOM, Stage.NOW.toEpochMilli(), 0));
    }

    @Test
    void a_forgotten_connection_is_told_nothing_and_its_leaving_is_no_trouble() {
        var ana = stage.member(Stage.ANA);
        var link = stage.link(Stage.KIM, stage.thread, false);
        stage.delivery.forget(link);
        stage.join(Stage.KIM, link.session());
        stage.notify(RoomEvent.NoticeKind.UNBANNED, List.of(Stage.KIM), 0, true);
        stage.say(ana, "hello");
        stage.leave(Stage.KIM, link.session());
        stage.thread.run();
        assertThat(stage.socket(link.session()).texts()).isEmpty();
    }

    @Test
    void half_a_character_does_not_stop_a_room() {
        var ana = stage.member(Stage.ANA);
        var kim = stage.member(Stage.KIM);
        stage.say(ana, "half \uD83C");
        stage.say(ana, "whole");
        stage.thread.run();
        assertThat(stage.heard(kim)).containsExactly("half ?", "whole");
    }

    @Test
    void a_thread_that_has_stopped_does_not_trouble_the_room() {
        var stopped = new StoppedThread();
        var ana = stage.member(Stage.ANA);
        var kim = stage.open(Stage.KIM, stopped);
        stage.join(Stage.KIM, kim);
        stage.say(kim, "hello");
        stage.say(kim, "again");
        stage.thread.run();
        assertThat(stage.heard(ana)).containsExactly("hello", "again");
    }

    @Test
    void what_is_for_others_does_not_come_to_any_device_of_its_sender() {
        var phone = stage.member(Stage.ANA);
        var web = stage.member(Stage.ANA);
        var kim = stage.member(Stage.KIM);
        stage.say(phone, "hello", Hearers.OTHERS);
        stage.thread.run();
        assertThat(stage.heard(web)).isEmpty();
        assertThat(stage.heard(kim)).containsExactly("hello");
    }

    @Test
    void while_distribution_is_stopped_nobody_hears_anything() {
        var ana = stage.member(Stage.ANA);
        var kim = stage.member(Stage.KIM);
        stage.say(ana, "hello", Hearers.NOBODY);
        stage.thread.run();
        assertThat(stage.heard(kim)).isEmpty();
    }

    @Test
    void a_user_is_connected_while_one_of_its_connections_is_not_forgotten() {
        stage.open(Stage.KIM, stage.thread);
        var link = stage.link(Stage.KIM, stage.thread, false);
        stage.delivery.forget(link);
        assertThat(stage.delivery.isConnected(Stage.KIM)).isTrue();
        assertThat(stage.delivery.isConnected(Stage.ANA)).isFalse();
    }
}
