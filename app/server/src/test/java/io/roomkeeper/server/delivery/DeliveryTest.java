package io.roomkeeper.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.NoticeContent;
import io.roomkeeper.server.engine.Departure;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.Retention;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.SessionId;
import io.roomkeeper.server.engine.StateChange;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Who is told what, and in which order.
class DeliveryTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final UserId KIM = new UserId("kim");
    private static final UserId ANA = new UserId("ana");
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final int LIMIT = 10_000;

    private final Delivery delivery = new Delivery();
    private final ThreadByHand thread = new ThreadByHand();
    private final Map<SessionId, SocketInMemory> sockets = new HashMap<>();
    private long sequence;

    @Test
    void everybody_in_the_room_gets_a_message_but_the_session_it_came_from() {
        var phone = member(KIM);
        var web = member(KIM);
        var ana = member(ANA);
        open(new UserId("outsider"), thread);
        say(phone, "hello");
        thread.run();
        assertThat(heard(phone)).isEmpty();
        assertThat(heard(web)).containsExactly("hello");
        assertThat(heard(ana)).containsExactly("hello");
        assertThat(sockets.values())
                .flatExtracting(socket -> socket.frames(MemberFrame.Message.class))
                .hasSize(2);
    }

    @Test
    void a_member_hears_what_was_said_from_joining_to_leaving_however_late_it_is_delivered() {
        var ana = member(ANA);
        var kim = open(KIM, thread);
        say(ana, "before");
        join(KIM, kim);
        say(ana, "during");
        leave(KIM, kim);
        say(ana, "after");
        thread.run();
        assertThat(heard(kim)).containsExactly("during");
    }

    @Test
    void an_answer_comes_after_what_was_said_before_it_and_before_what_was_said_after() {
        var ana = member(ANA);
        var kim = new SessionId(99);
        var socket = new SocketInMemory(thread);
        var link = delivery.open(KIM, kim, socket, LIMIT);
        join(KIM, kim);
        say(ana, "one");
        link.answer(new MemberFrame.Exited(7, ROOM));
        say(ana, "two");
        thread.run();
        assertThat(socket.frames())
                .extracting(MemberFrame::getClass)
                .satisfies(types ->
                        assertThat(types.stream().map(Class::getSimpleName))
                                .containsExactly("Message", "Exited", "Message"));
    }

    @Test
    void a_thread_is_woken_once_for_all_that_waits_for_it() {
        var ana = member(ANA);
        for (int i = 0; i < 50; i++) {
            member(new UserId("user" + i));
        }
        for (int i = 0; i < 20; i++) {
            say(ana, "message " + i);
        }
        assertThat(thread.wakeUps).isEqualTo(1);
        thread.run();
        say(ana, "one more");
        assertThat(thread.wakeUps).isEqualTo(2);
    }

    @Test
    void members_who_come_and_go_in_any_order_all_hear_what_was_said_while_they_were_in() {
        var random = new Random(11);
        var author = member(ANA);
        var threads = List.of(thread, new ThreadByHand(), new ThreadByHand());
        var inside = new ArrayList<SessionId>();
        var expected = new HashMap<SessionId, List<String>>();
        for (int step = 0; step < 2_000; step++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    var session = open(KIM, threads.get(random.nextInt(threads.size())));
                    join(KIM, session);
                    inside.add(session);
                    expected.put(session, new ArrayList<>());
                }
                case 1 -> {
                    if (!inside.isEmpty()) {
                        leave(KIM, inside.remove(random.nextInt(inside.size())));
                    }
                }
                case 2 -> {
                    var text = "step " + step;
                    say(author, text);
                    inside.forEach(session -> expected.getOrDefault(session, List.of()).add(text));
                }
                default -> threads.get(random.nextInt(threads.size())).run();
            }
        }
        threads.forEach(ThreadByHand::run);
        expected.forEach(
                (session, texts) -> assertThat(heard(session)).containsExactlyElementsOf(texts));
    }

    @Test
    void a_mute_is_told_to_all_members() {
        var ana = member(ANA);
        notify(RoomEvent.NoticeKind.MUTED, List.of(KIM), 10, false);
        thread.run();
        var notice = notices(ana).getFirst();
        assertThat(notice.objectName()).isEqualTo("RC:ChrmBanMsg");
        assertThat(notice.sequence()).isEqualTo(sequence);
        assertThat(content(notice))
                .isEqualTo(
                        new NoticeContent(
                                ROOM, 1, 600_000, NOW.toEpochMilli(), List.of(KIM), "extra"));
    }

    @Test
    void mute_all_has_its_own_numbers_and_names_nobody() {
        var ana = member(ANA);
        notify(RoomEvent.NoticeKind.MUTE_ALL_ON, List.of(), 0, false);
        notify(RoomEvent.NoticeKind.MUTE_ALL_OFF, List.of(), 0, false);
        notify(RoomEvent.NoticeKind.UNMUTED, List.of(KIM), 0, false);
        thread.run();
        assertThat(notices(ana))
                .allMatch(notice -> notice.objectName().equals("RC:ChrmBanMsg"))
                .extracting(notice -> content(notice).operateType())
                .containsExactly(3, 2, 0);
    }

    @Test
    void a_ban_is_told_to_members_and_the_banned_once_each_wherever_they_are() {
        var ana = member(ANA);
        var inside = member(KIM);
        var outside = open(KIM, thread);
        var stranger = open(new UserId("stranger"), thread);
        delivery.happened(
                List.of(
                        notified(RoomEvent.NoticeKind.BANNED, List.of(KIM), 10, false),
                        new RoomEvent.SessionLeft(ROOM, NOW, KIM, inside, Departure.BANNED)));
        say(ana, "gone");
        thread.run();
        for (var session : List.of(ana, inside, outside)) {
            assertThat(notices(session)).hasSize(1);
            assertThat(notices(session).getFirst().objectName()).isEqualTo("RC:ChrmBlockMsg");
        }
        assertThat(socket(stranger).texts).isEmpty();
        assertThat(heard(inside)).isEmpty();
    }

    @Test
    void the_end_of_a_ban_is_told_to_the_user_alone() {
        var ana = member(ANA);
        var kim = open(KIM, thread);
        notify(RoomEvent.NoticeKind.UNBANNED, List.of(KIM), 0, true);
        thread.run();
        assertThat(notices(ana)).isEmpty();
        assertThat(notices(kim))
                .extracting(notice -> content(notice).operateType())
                .containsOnly(0);
    }

    @Test
    void a_destroyed_room_says_so_and_then_nothing() {
        var ana = member(ANA);
        var kim = member(KIM);
        delivery.happened(List.of(new StateChange.RoomDestroyed(ROOM, NOW, "ana", "", false)));
        say(ana, "anybody here?");
        thread.run();
        assertThat(socket(kim).frames())
                .containsExactly(new MemberFrame.Destroyed(ROOM, NOW.toEpochMilli(), 0));
    }

    @Test
    void a_forgotten_connection_is_told_nothing_and_its_leaving_is_no_trouble() {
        var ana = member(ANA);
        var socket = new SocketInMemory(thread);
        var link = delivery.open(KIM, new SessionId(99), socket, LIMIT);
        delivery.forget(link);
        join(KIM, link.session());
        notify(RoomEvent.NoticeKind.UNBANNED, List.of(KIM), 0, true);
        say(ana, "hello");
        leave(KIM, link.session());
        thread.run();
        assertThat(socket.texts).isEmpty();
    }

    @Test
    void a_reader_that_is_too_slow_is_cut_off_and_the_others_hear_everything() {
        var ana = member(ANA);
        var slow = member(KIM);
        var fast = member(new UserId("fast"));
        socket(slow).slow = true;
        for (int i = 0; i < 200; i++) {
            say(ana, "message " + i);
            thread.run();
        }
        assertThat(socket(slow).closed).isEqualTo(CloseCode.TRY_AGAIN_LATER);
        assertThat(socket(slow).texts).hasSize(Outbox.MAX_WRITING);
        assertThat(heard(fast)).hasSize(200);
        assertThat(socket(fast).closed).isNull();
    }

    @Test
    void half_a_character_does_not_stop_a_room() {
        var ana = member(ANA);
        var kim = member(KIM);
        say(ana, "half \uD83C");
        say(ana, "whole");
        thread.run();
        assertThat(heard(kim)).containsExactly("half ?", "whole");
    }

    @Test
    void a_thread_that_has_stopped_does_not_trouble_the_room() {
        Executor stopped =
                _ -> {
                    throw new RejectedExecutionException("stopped");
                };
        var ana = member(ANA);
        var kim = open(KIM, stopped);
        join(KIM, kim);
        say(kim, "hello");
        say(kim, "again");
        thread.run();
        assertThat(heard(ana)).containsExactly("hello", "again");
    }

    private SessionId member(UserId user) {
        var session = open(user, thread);
        join(user, session);
        return session;
    }

    private SessionId open(UserId user, Executor on) {
        var session = new SessionId(sockets.size() + 1);
        var socket = new SocketInMemory(on);
        sockets.put(session, socket);
        delivery.open(user, session, socket, LIMIT);
        return session;
    }

    private void join(UserId user, SessionId session) {
        delivery.happened(List.of(new RoomEvent.SessionJoined(ROOM, NOW, user, session)));
    }

    private void leave(UserId user, SessionId session) {
        delivery.happened(
                List.of(new RoomEvent.SessionLeft(ROOM, NOW, user, session, Departure.QUIT)));
    }

    private void say(SessionId from, String content) {
        sequence++;
        delivery.happened(
                List.of(
                        new RoomEvent.MessageSent(
                                ROOM,
                                NOW,
                                sequence,
                                ANA,
                                from,
                                "app:text",
                                content,
                                "uid",
                                "Websocket",
                                Hearers.ALL,
                                Retention.HISTORY,
                                true)));
    }

    private void notify(
            RoomEvent.NoticeKind kind, List<UserId> users, int minutes, boolean onlyUsers) {
        delivery.happened(List.of(notified(kind, users, minutes, onlyUsers)));
    }

    private RoomEvent.Notified notified(
            RoomEvent.NoticeKind kind, List<UserId> users, int minutes, boolean onlyUsers) {
        sequence++;
        return new RoomEvent.Notified(
                ROOM, NOW, onlyUsers ? 0 : sequence, kind, users, minutes, "extra", onlyUsers);
    }

    private SocketInMemory socket(SessionId session) {
        return sockets.getOrDefault(session, new SocketInMemory(thread));
    }

    private List<String> heard(SessionId session) {
        return socket(session).frames(MemberFrame.Message.class).stream()
                .map(MemberFrame.Message::content)
                .toList();
    }

    private List<MemberFrame.Notice> notices(SessionId session) {
        return socket(session).frames(MemberFrame.Notice.class);
    }

    private static NoticeContent content(MemberFrame.Notice notice) {
        return WireJson.mapper().readValue(notice.content(), NoticeContent.class);
    }
}
