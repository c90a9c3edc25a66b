package io.roomkeeper.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.NoticeContent;
import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.Departure;
import io.roomkeeper.server.engine.MemberChange;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Who is told what besides messages. Client behaviour §2.2, §8, §9.
class NoticesTest {
    private final Stage stage = new Stage();

    @Test
    void a_mute_is_told_to_all_members() {
        var ana = stage.member(Stage.ANA);
        stage.notify(RoomEvent.NoticeKind.MUTED, List.of(Stage.KIM), 10, false);
        stage.thread.run();
        var notice = stage.notices(ana).getFirst();
        assertThat(notice.objectName()).isEqualTo("RC:ChrmBanMsg");
        assertThat(notice.sequence()).isEqualTo(stage.sequence);
        assertThat(Stage.content(notice))
                .isEqualTo(
                        new NoticeContent(
                                Stage.ROOM,
                                1,
                                600_000,
                                Stage.NOW.toEpochMilli(),
                                List.of(Stage.KIM),
                                "extra"));
    }

    @Test
    void mute_all_has_its_own_numbers_and_names_nobody() {
        var ana = stage.member(Stage.ANA);
        stage.notify(RoomEvent.NoticeKind.MUTE_ALL_ON, List.of(), 0, false);
        stage.notify(RoomEvent.NoticeKind.MUTE_ALL_OFF, List.of(), 0, false);
        stage.notify(RoomEvent.NoticeKind.UNMUTED, List.of(Stage.KIM), 0, false);
        stage.thread.run();
        assertThat(stage.notices(ana))
                .allMatch(notice -> notice.objectName().equals("RC:ChrmBanMsg"))
                .extracting(notice -> Stage.content(notice).operateType())
                .containsExactly(3, 2, 0);
    }

    @Test
    void a_ban_is_told_to_members_and_the_banned_once_each_wherever_they_are() {
        var ana = stage.member(Stage.ANA);
        var inside = stage.member(Stage.KIM);
        var outside = stage.open(Stage.KIM, stage.thread);
        var stranger = stage.open(new UserId("stranger"), stage.thread);
        stage.delivery.happened(
                List.of(
                        stage.notified(RoomEvent.NoticeKind.BANNED, List.of(Stage.KIM), 10, false),
                        new RoomEvent.SessionLeft(
                                Stage.ROOM, Stage.NOW, Stage.KIM, inside, Departure.BANNED)));
        stage.say(ana, "gone");
        stage.thread.run();
        for (var session : List.of(ana, inside, outside)) {
            assertThat(stage.notices(session)).hasSize(1);
            assertThat(stage.notices(session).getFirst().objectName()).isEqualTo("RC:ChrmBlockMsg");
        }
        assertThat(stage.socket(stranger).texts()).isEmpty();
        assertThat(stage.heard(inside)).isEmpty();
    }

    @Test
    void the_end_of_a_ban_is_told_to_the_user_alone() {
        var ana = stage.member(Stage.ANA);
        var kim = stage.open(Stage.KIM, stage.thread);
        stage.notify(RoomEvent.NoticeKind.UNBANNED, List.of(Stage.KIM), 0, true);
        stage.thread.run();
        assertThat(stage.notices(ana)).isEmpty();
        assertThat(stage.notices(kim))
                .extracting(notice -> Stage.content(notice).operateType())
                .containsOnly(0);
    }

    @Test
    void who_comes_and_goes_is_told_under_the_rooms_number() {
        var ana = stage.member(Stage.ANA);
        var kim = stage.open(Stage.KIM, stage.thread);
        stage.delivery.happened(List.of(changing()));
        stage.join(Stage.KIM, kim);
        stage.thread.run();
        assertThat(stage.notices(kim)).isEmpty();
        var notice = stage.notices(ana).getFirst();
        assertThat(notice.objectName()).isEqualTo("RC:ChrmMemChange");
        assertThat(notice.sequence()).isEqualTo(7);
        assertThat(notice.content())
                .isEqualTo(
                        "{\"memberCount\":2,\"userList\":"
                                + "[{\"userId\":\"kim\",\"status\":1,\"extra\":\"hi\"},"
                                + "{\"userId\":\"ana\",\"status\":0,\"extra\":\"\"}],"
                                + "\"others\":3}");
    }

    @Test
    void a_single_joining_is_told_to_nobody() {
        var ana = stage.member(Stage.ANA);
        stage.delivery.happened(
                List.of(
                        new RoomEvent.MemberJoined(
                                Stage.ROOM, Stage.NOW, true, Stage.KIM, "hi", 2)));
        stage.thread.run();
        assertThat(stage.notices(ana)).isEmpty();
    }

    @Test
    void a_lost_connection_is_not_told_to_the_users_other_devices() {
        var phone = stage.member(Stage.KIM);
        var web = stage.open(Stage.KIM, stage.thread);
        stage.delivery.happened(
                List.of(
                        new RoomEvent.SessionLeft(
                                Stage.ROOM, Stage.NOW, Stage.KIM, phone, Departure.LOST)));
        stage.thread.run();
        assertThat(stage.notices(web))
                .extracting(MemberFrame.Notice::content)
                .noneMatch(content -> content.contains("\"status\":0"));
    }

    @Test
    void attributes_are_told_in_one_frame_to_whoever_is_in() {
        var ana = stage.member(Stage.ANA);
        var changes =
                List.of(
                        new AttributeChange("a", "1", Stage.KIM, false, false, 1),
                        new AttributeChange("b", "", Stage.KIM, false, true, 2));
        stage.delivery.happened(
                List.of(
                        new StateChange.AttributesChanged(
                                Stage.ROOM, Stage.NOW, "kim", "", changes)));
        stage.thread.run();
        var frames = stage.socket(ana).frames(MemberFrame.AttributesChanged.class);
        assertThat(frames).hasSize(1);
        assertThat(frames.getFirst().changes())
                .extracting(MemberFrame.AttributeChange::type)
                .containsExactly(1, 2);
    }

    @Test
    void a_block_ends_the_users_connections_and_says_why() {
        var kim = stage.open(Stage.KIM, stage.thread);
        var ana = stage.open(Stage.ANA, stage.thread);
        stage.delivery.appHappened(
                List.of(
                        new AppChange.GlobalSanctionImposed(
                                Stage.NOW,
                                "ana",
                                "",
                                Sanction.Kind.BLOCK,
                                Stage.KIM,
                                Stage.NOW.plusSeconds(60))));
        stage.thread.run();
        assertThat(stage.socket(kim).frames(MemberFrame.Ended.class))
                .extracting(MemberFrame.Ended::code)
                .containsExactly(31011);
        assertThat(stage.socket(kim).closed).isEqualTo(CloseCode.POLICY);
        assertThat(stage.socket(ana).closed).isNull();
    }

    private static RoomEvent changing() {
        return new RoomEvent.MembersChanged(
                Stage.ROOM,
                Stage.NOW,
                7,
                List.of(
                        new MemberChange(Stage.KIM, true, "hi"),
                        new MemberChange(Stage.ANA, false, "")),
                3,
                2);
    }
}
