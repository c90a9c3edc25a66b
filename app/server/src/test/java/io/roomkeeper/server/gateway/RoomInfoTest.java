package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.engine.Limit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

/// Who is in a room. Client behaviour §10.
class RoomInfoTest {
    private static final RoomId ROOM = MembersDoor.ROOM;
    private static final int EARLIEST_FIRST = 1;
    private static final int LATEST_FIRST = 2;

    private MembersDoor door = new MembersDoor(DoorSettings.relaxed());

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void who_joined_first_comes_first() {
        long time = door.clock.millis();
        door.member("kim");
        door.clock.advance(Duration.ofSeconds(1));
        door.member("zoe");
        assertThat(info(2, EARLIEST_FIRST).userInfos())
                .containsExactly(
                        new MemberFrame.UserInfo(new UserId("kim"), time),
                        new MemberFrame.UserInfo(new UserId("zoe"), time + 1000));
    }

    @Test
    void who_joined_last_comes_first_and_no_more_than_asked_for() {
        door.member("kim");
        door.member("zoe");
        var info = info(1, LATEST_FIRST);
        assertThat(info.userCount()).isEqualTo(2);
        assertThat(info.userInfos())
                .extracting(MemberFrame.UserInfo::id)
                .containsExactly(new UserId("zoe"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "20, 0", "0, 0"})
    void asked_for_nobody_or_in_no_order_only_their_number_is_told(int count, int order) {
        door.member("kim");
        var info = info(count, order);
        assertThat(info.userCount()).isEqualTo(1);
        assertThat(info.userInfos()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"21, 1", "-1, 1", "1, 3", "1, -1"})
    void what_cannot_be_asked_is_refused_with_23412(int count, int order) {
        var ana = door.connected("ana");
        assertThat(ana.refused(new MemberRequest.GetRoomInfo(7, ROOM, count, order)))
                .isEqualTo(23412);
    }

    @Test
    void of_a_room_that_does_not_exist_nothing_is_told() {
        var asked = new MemberRequest.GetRoomInfo(7, new RoomId("nowhere"), 1, 1);
        assertThat(door.connected("ana").refused(asked)).isEqualTo(23410);
    }

    @Test
    void asked_twice_in_a_second_the_second_is_refused_with_20607() {
        reopen(Limit.ROOM_INFO_PER_SECOND, 1);
        var ana = door.connected("ana");
        ana.ask(get(), MemberFrame.RoomInfo.class);
        assertThat(ana.refused(get())).isEqualTo(20607);
        door.clock.advance(Duration.ofSeconds(1));
        ana.ask(get(), MemberFrame.RoomInfo.class);
    }

    @Test
    void asked_more_than_20_times_in_a_minute_the_rest_is_refused_with_20607() {
        reopen(Limit.ROOM_INFO_PER_MINUTE, 20);
        var ana = door.connected("ana");
        for (int i = 0; i < 20; i++) {
            ana.ask(get(), MemberFrame.RoomInfo.class);
            door.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(ana.refused(get())).isEqualTo(20607);
    }

    private void reopen(Limit limit, int value) {
        door.close();
        door = new MembersDoor(DoorSettings.with(settings -> settings.limit(limit, value)));
    }

    private MemberFrame.RoomInfo info(int count, int order) {
        return door.connected("ana")
                .ask(
                        new MemberRequest.GetRoomInfo(7, ROOM, count, order),
                        MemberFrame.RoomInfo.class);
    }

    private static MemberRequest get() {
        return new MemberRequest.GetRoomInfo(7, ROOM, 0, 0);
    }
}
