package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Client behaviour §2 and §3.
class MembershipTest {
    private final EngineFixture given = new EngineFixture();

    @Test
    void joining_an_unknown_room_is_refused_unless_it_may_be_created() {
        given.refuses(
                new RoomCommand.Join(
                        EngineFixture.ROOM, EngineFixture.KIM, EngineFixture.KIM_WEB, false, 0, ""),
                ErrorCode.ROOM_NOT_FOUND);
        var admission =
                given.run(
                        new RoomCommand.Join(
                                EngineFixture.ROOM,
                                EngineFixture.KIM,
                                EngineFixture.KIM_WEB,
                                true,
                                0,
                                ""));
        assertThat(admission.memberCount()).isEqualTo(1);
        assertThat(given.told(StateChange.RoomCreated.class)).hasSize(1);
    }

    @Test
    void joining_again_tells_nobody_and_keeps_the_time_of_joining() {
        given.createRoom();
        var first = given.join(EngineFixture.KIM, EngineFixture.KIM_WEB);
        given.clock.advance(Duration.ofSeconds(5));
        var second = given.join(EngineFixture.KIM, EngineFixture.KIM_WEB);
        assertThat(second.joined()).isEqualTo(first.joined());
        assertThat(given.told(RoomEvent.SessionJoined.class)).hasSize(1);
    }

    @Test
    void a_user_on_two_devices_is_one_member_until_both_have_left() {
        given.createRoom();
        given.join(EngineFixture.KIM, EngineFixture.KIM_WEB);
        assertThat(given.join(EngineFixture.KIM, EngineFixture.KIM_PHONE).memberCount())
                .isEqualTo(1);
        given.run(
                new RoomCommand.Exit(EngineFixture.ROOM, EngineFixture.KIM, EngineFixture.KIM_WEB));
        given.run(
                new RoomCommand.Exit(
                        EngineFixture.ROOM, EngineFixture.KIM, EngineFixture.KIM_PHONE));
        assertThat(given.told(RoomEvent.SessionLeft.class)).hasSize(2);
        assertThat(given.told(RoomEvent.MemberLeft.class))
                .extracting(RoomEvent.MemberLeft::why)
                .containsExactly(Departure.QUIT);
    }

    @Test
    void leaving_a_room_one_is_not_in_is_no_error() {
        var exit =
                new RoomCommand.Exit(EngineFixture.ROOM, EngineFixture.KIM, EngineFixture.KIM_WEB);
        assertThat(given.run(exit)).isEqualTo(Done.DONE);
        given.createRoom();
        assertThat(given.run(exit)).isEqualTo(Done.DONE);
    }

    @Test
    void members_are_listed_in_the_order_of_joining_or_the_other_way() {
        given.createRoom();
        given.join(EngineFixture.HOST, EngineFixture.HOST_WEB);
        given.join(EngineFixture.KIM, EngineFixture.KIM_WEB);
        given.send(EngineFixture.HOST, EngineFixture.HOST_WEB, "welcome");
        var oldest = given.run(new RoomCommand.ListMembers(EngineFixture.ROOM, 500, false));
        var newest = given.run(new RoomCommand.ListMembers(EngineFixture.ROOM, 1, true));
        assertThat(oldest.members())
                .extracting(MemberView::user)
                .containsExactly(EngineFixture.HOST, EngineFixture.KIM);
        assertThat(oldest.members().getFirst().messageCount()).isEqualTo(1);
        assertThat(newest.total()).isEqualTo(2);
        assertThat(newest.members())
                .extracting(MemberView::user)
                .containsExactly(EngineFixture.KIM);
        given.refuses(
                new RoomCommand.ListMembers(EngineFixture.ROOM, 501, false),
                ErrorCode.BAD_PARAMETER);
    }
}
