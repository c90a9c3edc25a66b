package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.protocol.member.NoticeContent;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.UserList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What moderation looks like to those in the room. Client behaviour §2, §4.2, §9.
class ModeratedRoomTest {
    private static final RoomId ROOM = MembersDoor.ROOM;

    private final MembersDoor door = new MembersDoor(DoorSettings.relaxed());
    private final TestMember kim = door.member("kim");
    private final TestMember zoe = door.member("zoe");

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void a_muted_member_is_refused_and_everybody_is_told_of_the_mute() {
        door.impose(Sanction.Kind.MUTE, "kim");
        for (var member : List.of(kim, zoe)) {
            var notice = member.next(MemberFrame.Notice.class);
            assertThat(notice.objectName()).isEqualTo("RC:ChrmBanMsg");
            assertThat(content(notice).userList()).containsExactly(new UserId("kim"));
            assertThat(content(notice).durationTime()).isEqualTo(600_000);
        }
        assertThat(refusal(kim.say(ROOM, "hello"))).isEqualTo(23408);
        assertThat(kim.join(ROOM).isCurrentChatroomBanned()).isTrue();
        zoe.say(ROOM, "quiet here");
        assertThat(kim.next(MemberFrame.Message.class).content()).isEqualTo("quiet here");
        door.lift(Sanction.Kind.MUTE, "kim");
        assertThat(content(kim.next(MemberFrame.Notice.class)).operateType()).isEqualTo(0);
        assertThat(kim.say(ROOM, "thanks")).isInstanceOf(MemberFrame.Sent.class);
    }

    @Test
    void a_banned_member_is_told_and_is_out_and_stays_out_until_the_ban_ends() {
        door.impose(Sanction.Kind.BAN, "kim");
        assertThat(kim.next(MemberFrame.Notice.class).objectName()).isEqualTo("RC:ChrmBlockMsg");
        assertThat(zoe.next(MemberFrame.Notice.class).objectName()).isEqualTo("RC:ChrmBlockMsg");
        zoe.say(ROOM, "peace");
        assertThat(refusal(kim.say(ROOM, "hey"))).isEqualTo(23409);
        kim.send(new MemberRequest.Join(7, ROOM, true, -1, ""));
        assertThat(refusal(kim.next())).isEqualTo(23409);
        door.lift(Sanction.Kind.BAN, "kim");
        var notice = kim.next(MemberFrame.Notice.class);
        assertThat(content(notice).operateType()).isEqualTo(0);
        assertThat(notice.sequence()).isEqualTo(0);
        assertThat(kim.join(ROOM).memberCount()).isEqualTo(2);
    }

    @Test
    void while_everyone_is_muted_nobody_may_send_and_who_joins_knows() {
        door.run(new RoomCommand.SetMuteAll(ROOM, true, new Act("ana", "", true, "")));
        assertThat(content(zoe.next(MemberFrame.Notice.class)).operateType()).isEqualTo(3);
        assertThat(refusal(zoe.say(ROOM, "hello"))).isEqualTo(23408);
        assertThat(zoe.join(ROOM).isAllChatroomBanned()).isTrue();
    }

    @Test
    void a_destroyed_room_says_so_and_is_gone() {
        door.run(new RoomCommand.Destroy(ROOM, Act.of("ana", "over")));
        assertThat(kim.next(MemberFrame.Destroyed.class).destroyType()).isEqualTo(0);
        assertThat(refusal(kim.say(ROOM, "hello?"))).isEqualTo(23410);
    }

    @Test
    void who_may_send_in_spite_of_mutes_does_and_all_are_told_that_it_may_and_no_more() {
        var act = new Act("ana", "", true, "");
        door.run(new RoomCommand.SetMuteAll(ROOM, true, Act.of("ana", "")));
        var users = List.of(new UserId("kim"));
        door.run(new RoomCommand.ChangeUsers(ROOM, UserList.MUTE_EXCEPTIONS, true, users, act));
        assertThat(content(zoe.next(MemberFrame.Notice.class)).operateType()).isEqualTo(5);
        kim.next(MemberFrame.Notice.class);
        assertThat(kim.join(ROOM).isCurrentChatroomInWhitelist()).isTrue();
        kim.sent(ROOM, "I may");
        zoe.next(MemberFrame.Message.class);
        door.run(new RoomCommand.ChangeUsers(ROOM, UserList.MUTE_EXCEPTIONS, false, users, act));
        assertThat(content(zoe.next(MemberFrame.Notice.class)).operateType()).isEqualTo(4);
    }

    @Test
    void who_is_muted_in_all_rooms_is_told_wherever_connected_and_nobody_else() {
        var ana = door.connected("ana");
        door.imposeGlobally(Sanction.Kind.GLOBAL_MUTE, "ana");
        var notice = ana.next(MemberFrame.GlobalNotice.class);
        assertThat(notice.objectName()).isEqualTo("RC:ChrmBanMsg");
        var content = WireJson.mapper().readValue(notice.content(), NoticeContent.class);
        assertThat(content.operateType()).isEqualTo(7);
        assertThat(content.chatroomId()).isNull();
        assertThat(content.durationTime()).isEqualTo(600_000);
        assertThat(ana.join(ROOM).isCurrentUserBanned()).isTrue();
        assertThat(ana.refusedToSay(ROOM, "hello")).isEqualTo(23408);
        zoe.hasHeardNothing();
    }

    @Test
    void the_end_of_a_mute_in_all_rooms_is_told_too() {
        door.imposeGlobally(Sanction.Kind.GLOBAL_MUTE, "kim");
        kim.next(MemberFrame.GlobalNotice.class);
        door.run(
                new AppCommand.LiftGlobally(
                        Sanction.Kind.GLOBAL_MUTE,
                        List.of(new UserId("kim")),
                        new Act("ana", "", true, "")));
        var notice = kim.next(MemberFrame.GlobalNotice.class);
        assertThat(notice.content()).contains("\"operateType\":6");
        kim.sent(ROOM, "at last");
    }

    @Test
    void a_room_that_ends_by_itself_says_that_it_did() {
        door.clock.advance(Duration.ofHours(1));
        door.engine.sweep().orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(kim.next(MemberFrame.Destroyed.class).destroyType()).isEqualTo(1);
    }

    private static int refusal(MemberFrame frame) {
        assertThat(frame).isInstanceOf(MemberFrame.Refused.class);
        return ((MemberFrame.Refused) frame).code();
    }

    private static NoticeContent content(MemberFrame.Notice notice) {
        return WireJson.mapper().readValue(notice.content(), NoticeContent.class);
    }
}
