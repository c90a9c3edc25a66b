package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.protocol.member.Platform;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Members who behave. Client behaviour §1 to §4.
class ConversationTest {
    private static final RoomId ROOM = MembersDoor.ROOM;

    private MembersDoor door = new MembersDoor(DoorSettings.relaxed());

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void connecting_tells_who_one_is_and_the_servers_time() {
        var member = TestMember.open(door.port());
        var connected = member.connect(door.tokens.issue(new UserId("kim")), Platform.PC);
        assertThat(connected)
                .isEqualTo(new MemberFrame.Connected(1, new UserId("kim"), door.clock.millis()));
    }

    @Test
    void who_is_in_a_hurry_asks_before_it_is_told_that_it_is_connected() throws Exception {
        try (var member = RawClient.upgraded(door.port())) {
            var token = door.tokens.issue(new UserId("kim"));
            member.send(new MemberRequest.Connect(1, token, "PC"));
            member.send(new MemberRequest.Join(2, ROOM, true, -1, ""));
            assertThat(member.readMemberFrame()).isInstanceOf(MemberFrame.Connected.class);
            assertThat(member.readMemberFrame()).isInstanceOf(MemberFrame.Joined.class);
        }
    }

    @Test
    void a_member_hears_the_others_and_not_itself() {
        var kim = door.member("kim");
        var ana = door.member("ana");
        var sent = (MemberFrame.Sent) kim.say(ROOM, "hello");
        var heard = ana.next(MemberFrame.Message.class);
        assertThat(heard)
                .isEqualTo(
                        new MemberFrame.Message(
                                ROOM,
                                sent.sequence(),
                                new UserId("kim"),
                                "RC:TxtMsg",
                                "hello",
                                sent.messageUId(),
                                sent.sentTime(),
                                "Websocket"));
        ana.say(ROOM, "hello yourself");
        assertThat(kim.next(MemberFrame.Message.class).content()).isEqualTo("hello yourself");
    }

    @Test
    void every_member_sees_the_one_order_of_the_room() {
        int authors = 3;
        int each = 100;
        int all = authors * each;
        var members = IntStream.range(0, 12).mapToObj(i -> door.member("user" + i)).toList();
        for (int i = 0; i < each; i++) {
            for (var author : members.subList(0, authors)) {
                author.saying(ROOM, "message " + i);
            }
        }
        var everything = LongStream.rangeClosed(1, all).boxed().toList();
        for (var member : members) {
            assertThat(sequences(member, all)).isEqualTo(everything);
        }
    }

    @Test
    void a_join_brings_as_many_earlier_messages_as_asked_for() {
        var ana = door.member("ana");
        IntStream.range(0, 15).forEach(i -> ana.say(ROOM, "message " + i));
        var kim = door.connected("kim");
        assertThat(joining(kim, 2).messages())
                .extracting(MemberFrame.Message::content)
                .containsExactly("message 13", "message 14");
        assertThat(joining(kim, 0).messages()).hasSize(10);
        assertThat(joining(kim, -1).messages()).isEmpty();
        assertThat(joining(kim, 50).messages()).hasSize(15);
        assertThat(joining(kim, 50).sequence()).isEqualTo(15);
    }

    @Test
    void after_leaving_one_hears_nothing() {
        var ana = door.member("ana");
        var kim = door.member("kim");
        kim.send(new MemberRequest.Exit(7, ROOM));
        assertThat(kim.next()).isEqualTo(new MemberFrame.Exited(7, ROOM));
        ana.say(ROOM, "anybody?");
        kim.send(new MemberRequest.Exit(8, ROOM));
        assertThat(kim.next()).isEqualTo(new MemberFrame.Exited(8, ROOM));
        door.awaitMembers(1);
    }

    @Test
    void a_room_is_made_only_when_the_join_says_so() {
        var kim = door.connected("kim");
        kim.send(new MemberRequest.Join(7, new RoomId("new"), false, -1, ""));
        assertThat(kim.next(MemberFrame.Refused.class).code()).isEqualTo(23410);
        kim.send(new MemberRequest.Join(8, new RoomId("new"), true, -1, ""));
        assertThat(kim.next(MemberFrame.Joined.class).memberCount()).isEqualTo(1);
    }

    @Test
    void where_the_app_does_not_want_it_no_join_makes_a_room() {
        door.set(AppSwitch.JOIN_CREATES_ROOM, false);
        var join = new MemberRequest.Join(7, new RoomId("new"), true, -1, "");
        assertThat(door.connected("kim").refused(join)).isEqualTo(23410);
    }

    @Test
    void a_full_room_is_refused_with_23411() {
        door.close();
        door =
                new MembersDoor(
                        DoorSettings.with(settings -> settings.limit(Limit.MEMBERS_PER_ROOM, 1)));
        door.member("kim");
        var join = new MemberRequest.Join(7, ROOM, false, -1, "");
        assertThat(door.connected("ana").refused(join)).isEqualTo(23411);
    }

    @Test
    void who_joins_with_too_much_to_say_is_refused_with_23412() {
        var join = new MemberRequest.Join(7, ROOM, false, -1, "x".repeat(2_049));
        assertThat(door.connected("ana").refused(join)).isEqualTo(23412);
    }

    @Test
    void who_closes_or_vanishes_stays_a_member_until_messages_come() {
        var ana = door.member("ana");
        var closing = door.member("kim");
        var vanishing = door.member("zoe");
        closing.close();
        vanishing.abort();
        assertThat(door.room().memberCount()).isEqualTo(3);
        for (int i = 0; i < 1_000 && door.room().memberCount() > 1; i++) {
            ana.say(ROOM, "anybody there? " + i);
        }
        assertThat(door.room().memberCount()).isEqualTo(1);
    }

    @Test
    void more_than_five_messages_a_second_are_refused_until_the_second_is_over() {
        door.close();
        door =
                new MembersDoor(
                        DoorSettings.with(settings -> settings.limit(Limit.SENDS_PER_SECOND, 5)));
        var kim = door.member("kim");
        for (int i = 0; i < 5; i++) {
            assertThat(kim.say(ROOM, "message " + i)).isInstanceOf(MemberFrame.Sent.class);
        }
        assertThat(((MemberFrame.Refused) kim.say(ROOM, "too fast")).code()).isEqualTo(20604);
        door.clock.advance(Duration.ofSeconds(1));
        assertThat(kim.say(ROOM, "better")).isInstanceOf(MemberFrame.Sent.class);
    }

    @Test
    void when_the_server_stops_everybody_is_told_and_nobody_gets_in() throws Exception {
        var kim = door.member("kim");
        var ana = TestMember.open(door.port());
        try (var _ = RawClient.upgraded(door.port())) { // who does not leave when told to
            door.gateway.closeAll().get(20, TimeUnit.SECONDS);
        }
        assertThat(kim.closeCode()).isEqualTo(1001);
        assertThat(ana.closeCode()).isEqualTo(1001);
        try (var late = new RawClient(door.port())) {
            assertThat(late.upgrade()).isEqualTo(503);
        }
    }

    private static MemberFrame.Joined joining(TestMember member, int count) {
        member.send(new MemberRequest.Join(7, ROOM, false, count, ""));
        return member.next(MemberFrame.Joined.class);
    }

    /// Those of the next `count` messages and acknowledgements, as they come.
    private static List<Long> sequences(TestMember member, int count) {
        var sequences = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            sequences.add(
                    switch (member.next()) {
                        case MemberFrame.Message message -> message.sequence();
                        case MemberFrame.Sent sent -> sent.sequence();
                        case MemberFrame other -> throw new AssertionError(other.toString());
                    });
        }
        return sequences;
    }
}
