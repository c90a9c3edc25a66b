package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberChangeContent;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.protocol.member.Platform;
import io.roomkeeper.protocol.member.SyncContent;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.RoomCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// A user in several places at a time, and who is told of comings and goings. Client behaviour
/// §2.1, §2.2, §9.
class DevicesTest {
    private static final RoomId ROOM = MembersDoor.ROOM;
    private static final RoomId OTHER = new RoomId("other");
    private static final String SYNC = "RC:ChrmSyncMsg";
    private static final String MEMBER_CHANGE = "RC:ChrmMemChange";

    private final MembersDoor door = new MembersDoor(DoorSettings.relaxed());

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void when_a_device_joins_the_users_other_devices_are_told_but_not_joined() {
        var phone = door.connected("kim", Platform.IOS);
        var web = door.connected("kim", Platform.WEBSOCKET);
        web.join(ROOM, "from the web");
        assertThat(phone.nextNotice(SYNC, SyncContent.class))
                .isEqualTo(SyncContent.joined(ROOM, door.clock.millis(), "from the web"));
        door.member("zoe").sent(ROOM, "hello");
        assertThat(web.next(MemberFrame.Message.class).content()).isEqualTo("hello");
        phone.hasHeardNothing();
    }

    @Test
    void what_a_device_says_is_told_to_those_that_are_in_the_room_already() {
        var phone = door.member("kim", Platform.IOS);
        door.connected("kim", Platform.WEBSOCKET).join(ROOM, "from the web");
        assertThat(phone.nextNotice(SYNC, SyncContent.class))
                .isEqualTo(SyncContent.joined(ROOM, door.clock.millis(), "from the web"));
    }

    @Test
    void when_a_device_quits_the_others_are_told_and_stay() {
        var phone = door.member("kim", Platform.IOS);
        var web = door.member("kim", Platform.WEBSOCKET);
        phone.next(MemberFrame.Notice.class);
        web.exit(ROOM);
        assertThat(phone.nextNotice(SYNC, SyncContent.class))
                .isEqualTo(SyncContent.left(ROOM, door.clock.millis()));
        assertThat(door.room().memberCount()).isEqualTo(1);
        door.member("zoe").sent(ROOM, "hello");
        assertThat(phone.next(MemberFrame.Message.class).content()).isEqualTo("hello");
    }

    @Test
    void where_the_app_wants_it_all_devices_leave_with_one() {
        door.set(AppSwitch.MULTI_DEVICE_EXIT, true);
        var phone = door.member("kim", Platform.IOS);
        var web = door.member("kim", Platform.WEBSOCKET);
        phone.next(MemberFrame.Notice.class);
        web.exit(ROOM);
        assertThat(phone.nextNotice(SYNC, SyncContent.class))
                .isEqualTo(SyncContent.left(ROOM, door.clock.millis()));
        assertThat(door.room().memberCount()).isEqualTo(0);
    }

    @Test
    void joining_another_room_moves_every_device_out_of_the_first_and_tells_each() {
        createOther();
        var phone = door.member("kim", Platform.IOS);
        var web = door.member("kim", Platform.WEBSOCKET);
        phone.next(MemberFrame.Notice.class);
        web.send(new MemberRequest.Join(7, OTHER, false, -1, ""));
        var movedOut = WireJson.text(SyncContent.movedOut(ROOM, door.clock.millis()));
        var joined = WireJson.text(SyncContent.joined(OTHER, door.clock.millis(), ""));
        assertThat(List.of(phone.next(), phone.next()))
                .extracting(frame -> ((MemberFrame.Notice) frame).content())
                .containsExactlyInAnyOrder(movedOut, joined);
        assertThat(List.of(web.next(), web.next()))
                .hasAtLeastOneElementOfType(MemberFrame.Joined.class)
                .anyMatch(frame ->
                        frame instanceof MemberFrame.Notice notice
                                && notice.content().equals(movedOut));
        assertThat(door.room().memberCount()).isEqualTo(0);
    }

    @Test
    void where_several_rooms_are_allowed_nobody_is_moved() {
        createOther();
        door.set(AppSwitch.SEVERAL_ROOMS, true);
        var kim = door.member("kim");
        kim.join(OTHER);
        door.member("zoe").sent(ROOM, "still here?");
        assertThat(kim.next(MemberFrame.Message.class).content()).isEqualTo("still here?");
    }

    @Test
    void ones_own_message_comes_to_ones_other_devices_in_the_room() {
        var phone = door.member("kim", Platform.IOS);
        var web = door.member("kim", Platform.WEBSOCKET);
        phone.next(MemberFrame.Notice.class);
        web.sent(ROOM, "hello me");
        var heard = phone.next(MemberFrame.Message.class);
        assertThat(heard.senderUserId()).isEqualTo(new UserId("kim"));
        assertThat(heard.source()).isEqualTo("Websocket");
        web.hasHeardNothing();
    }

    @Test
    void where_the_app_wants_it_members_are_told_who_joins_and_who_leaves() {
        door.set(AppSwitch.MEMBER_CHANGES, true);
        var zoe = door.member("zoe");
        var kim = door.connected("kim");
        door.clock.advance(Duration.ofSeconds(1));
        kim.join(ROOM, "hi all");
        assertThat(zoe.nextNotice(MEMBER_CHANGE, MemberChangeContent.class))
                .isEqualTo(change(2, MemberChangeContent.Change.JOINED, "hi all"));
        door.clock.advance(Duration.ofSeconds(1));
        kim.exit(ROOM);
        assertThat(zoe.nextNotice(MEMBER_CHANGE, MemberChangeContent.class))
                .isEqualTo(change(1, MemberChangeContent.Change.LEFT, ""));
        kim.hasHeardNothing();
    }

    @Test
    void otherwise_nobody_is_told_of_members() {
        var zoe = door.member("zoe");
        door.member("kim").exit(ROOM);
        zoe.hasHeardNothing();
    }

    @Test
    void who_comes_back_is_not_announced_and_joined_when_it_did() {
        door.set(AppSwitch.MEMBER_CHANGES, true);
        var kim = door.connected("kim");
        long joined = kim.join(ROOM).joinTime();
        door.clock.advance(Duration.ofSeconds(1));
        var zoe = door.member("zoe");
        kim.next(MemberFrame.Notice.class);
        kim.abort();
        door.clock.advance(Duration.ofSeconds(5));
        var back = door.connected("kim");
        assertThat(back.join(ROOM).joinTime()).isEqualTo(joined);
        zoe.hasHeardNothing();
    }

    private void createOther() {
        door.run(new RoomCommand.Create(OTHER, CreateOptions.NONE, Act.of("host", "")));
    }

    private static MemberChangeContent change(int count, int status, String extra) {
        return new MemberChangeContent(
                count,
                List.of(new MemberChangeContent.Change(new UserId("kim"), status, extra)),
                0);
    }
}
