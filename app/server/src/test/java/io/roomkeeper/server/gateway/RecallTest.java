package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.protocol.member.RecallContent;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Sanction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Messages taken back. Client behaviour §5.
class RecallTest {
    private static final RoomId ROOM = MembersDoor.ROOM;

    private final MembersDoor door = new MembersDoor(DoorSettings.relaxed());
    private final TestMember kim = door.member("kim");
    private final TestMember zoe = door.member("zoe");
    private MemberFrame.Sent sent;

    @BeforeEach
    void kim_says_something() {
        sent = kim.sent(ROOM, "hello");
        zoe.next(MemberFrame.Message.class);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void everybody_else_is_told_to_take_the_message_away() {
        assertThat(kim.ask(recall(sent.messageUId(), 0, false), MemberFrame.Recalled.class))
                .isEqualTo(new MemberFrame.Recalled(7, ROOM, sent.messageUId()));
        var command = zoe.next(MemberFrame.Message.class);
        assertThat(command.objectName()).isEqualTo("RC:RcCmd");
        assertThat(WireJson.mapper().readValue(command.content(), RecallContent.class))
                .isEqualTo(
                        new RecallContent(
                                ROOM,
                                sent.messageUId(),
                                sent.sentTime(),
                                false,
                                true,
                                "typo",
                                new UserId("kim")));
        kim.hasHeardNothing();
    }

    @Test
    void who_joins_later_gets_the_recall_with_the_message() {
        kim.ask(recall(sent.messageUId(), 0, false), MemberFrame.Recalled.class);
        var ana = door.connected("ana");
        var joined =
                ana.ask(new MemberRequest.Join(7, ROOM, false, 50, ""), MemberFrame.Joined.class);
        assertThat(joined.messages())
                .extracting(MemberFrame.Message::objectName)
                .containsExactly("RC:TxtMsg", "RC:RcCmd");
    }

    @Test
    void somebody_elses_message_cannot_be_recalled() {
        assertThat(zoe.refused(recall(sent.messageUId(), 0, false))).isEqualTo(23412);
    }

    @Test
    void as_an_administrator_one_recalls_any_message() {
        zoe.ask(recall(sent.messageUId(), 0, true), MemberFrame.Recalled.class);
        assertThat(kim.next(MemberFrame.Message.class).objectName()).isEqualTo("RC:RcCmd");
    }

    @Test
    void from_outside_one_is_no_administrator() {
        zoe.exit(ROOM);
        assertThat(zoe.refused(recall(sent.messageUId(), 0, true))).isEqualTo(23406);
        kim.hasHeardNothing();
    }

    @Test
    void a_banned_user_recalls_nothing() {
        door.impose(Sanction.Kind.BAN, "zoe");
        kim.next(MemberFrame.Notice.class);
        zoe.next(MemberFrame.Notice.class);
        assertThat(zoe.refused(recall(sent.messageUId(), 0, true))).isEqualTo(23409);
        kim.hasHeardNothing();
    }

    @Test
    void who_recalls_again_and_again_is_told_that_it_is_done_and_tells_nobody() {
        kim.ask(recall(sent.messageUId(), 0, false), MemberFrame.Recalled.class);
        zoe.next(MemberFrame.Message.class);
        kim.ask(recall(sent.messageUId(), 0, false), MemberFrame.Recalled.class);
        zoe.hasHeardNothing();
    }

    @Test
    void recalls_are_no_faster_than_messages() {
        try (var calm =
                new MembersDoor(DoorSettings.with(with -> with.limit(Limit.SENDS_PER_SECOND, 3)))) {
            var ana = calm.member("ana");
            ana.sent(ROOM, "one");
            ana.sent(ROOM, "two");
            ana.ask(recall("5FGT-7VA9-G4DD-4V5P", 0, false), MemberFrame.Recalled.class);
            assertThat(ana.refused(recall("5FGT-7VA9-G4DD-4V5P", 0, false))).isEqualTo(20604);
        }
    }

    @Test
    void where_the_app_has_no_such_administrators_one_does_not() {
        door.set(AppSwitch.MEMBERS_RECALL_AS_ADMIN, false);
        assertThat(zoe.refused(recall(sent.messageUId(), 0, true))).isEqualTo(23412);
    }

    @Test
    void recalling_what_nobody_knows_succeeds_and_tells_nobody() {
        kim.ask(recall("5FGT-7VA9-G4DD-4V5P", 0, false), MemberFrame.Recalled.class);
        zoe.hasHeardNothing();
    }

    @Test
    void a_message_that_only_the_history_knows_is_recalled() {
        for (int i = 0; i < 50; i++) {
            kim.sent(ROOM, "message " + i);
            zoe.next(MemberFrame.Message.class);
        }
        kim.ask(recall(sent.messageUId(), sent.sentTime(), false), MemberFrame.Recalled.class);
        assertThat(zoe.next(MemberFrame.Message.class).objectName()).isEqualTo("RC:RcCmd");
    }

    @Test
    void a_history_that_cannot_be_read_holds_no_recall_up() {
        door.history.broken = true;
        kim.ask(recall(sent.messageUId(), 0, false), MemberFrame.Recalled.class);
        assertThat(zoe.next(MemberFrame.Message.class).objectName()).isEqualTo("RC:RcCmd");
    }

    @Test
    void a_wrong_time_is_refused() {
        assertThat(kim.refused(recall(sent.messageUId(), sent.sentTime() + 1, false)))
                .isEqualTo(23412);
    }

    @Test
    void in_a_room_that_does_not_exist_nothing_is_recalled() {
        var recall =
                new MemberRequest.Recall(
                        7, new RoomId("nowhere"), sent.messageUId(), 0, false, false, "");
        assertThat(kim.refused(recall)).isEqualTo(23410);
    }

    private static MemberRequest.Recall recall(String messageUId, long time, boolean isAdmin) {
        return new MemberRequest.Recall(7, ROOM, messageUId, time, isAdmin, true, "typo");
    }
}
