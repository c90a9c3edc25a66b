package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.protocol.member.NoticeContent;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

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

    private static int refusal(MemberFrame frame) {
        assertThat(frame).isInstanceOf(MemberFrame.Refused.class);
        return ((MemberFrame.Refused) frame).code();
    }

    private static NoticeContent content(MemberFrame.Notice notice) {
        return WireJson.mapper().readValue(notice.content(), NoticeContent.class);
    }
}
