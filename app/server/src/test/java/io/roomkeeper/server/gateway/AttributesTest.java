package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.AttributeNoteContent;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Sanction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A room's attributes as members see them. Client behaviour §8.
class AttributesTest {
    private static final RoomId ROOM = MembersDoor.ROOM;
    private static final RoomId NOWHERE = new RoomId("nowhere");
    private static final UserId KIM = new UserId("kim");

    private final MembersDoor door = new MembersDoor(DoorSettings.relaxed());
    private final TestMember kim = door.member("kim");
    private final TestMember zoe = door.member("zoe");

    @AfterEach
    void close() {
        door.close();
    }

    private long version(int change) {
        return door.room().created().toEpochMilli() * 1_000 + change;
    }

    @Test
    void everybody_is_told_of_a_change_also_who_made_it() {
        kim.send(set(Map.of("topic", "launch")));
        var told = zoe.next(MemberFrame.AttributesChanged.class);
        assertThat(told.changes())
                .containsExactly(
                        new MemberFrame.AttributeChange(
                                "topic", "launch", door.clock.millis(), 1, version(1), KIM));
        assertThat(List.of(kim.next(), kim.next()))
                .containsExactlyInAnyOrder(told, new MemberFrame.Changed(7, ROOM, 0, List.of()));
    }

    @Test
    void several_changes_of_one_request_are_told_at_once() {
        kim.send(set(Map.of("a", "1", "b", "2")));
        assertThat(zoe.next(MemberFrame.AttributesChanged.class).changes())
                .extracting(MemberFrame.AttributeChange::key)
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_removal_is_told_with_a_higher_version_and_no_value() {
        done(kim, set(Map.of("topic", "launch")));
        zoe.next(MemberFrame.AttributesChanged.class);
        done(kim, remove(ROOM, "topic"));
        assertThat(zoe.next(MemberFrame.AttributesChanged.class).changes())
                .containsExactly(
                        new MemberFrame.AttributeChange(
                                "topic", "", door.clock.millis(), 2, version(2), KIM));
    }

    @Test
    void a_join_brings_them_all_with_the_version() {
        done(kim, set(Map.of("topic", "launch")));
        done(kim, set(Map.of("topic", "party")));
        var joined = door.connected("ana").join(ROOM);
        assertThat(joined.attributes())
                .containsExactly(
                        new MemberFrame.Attribute(
                                "topic", "party", KIM, door.clock.millis(), version(2)));
        assertThat(joined.attributesVersion()).isEqualTo(version(2));
    }

    @Test
    void somebody_elses_attribute_cannot_be_set() {
        done(kim, set(Map.of("topic", "launch")));
        zoe.next(MemberFrame.AttributesChanged.class);
        assertThat(zoe.refused(set(Map.of("topic", "mine")))).isEqualTo(23424);
    }

    @Test
    void somebody_elses_attribute_cannot_be_removed() {
        done(kim, set(Map.of("topic", "launch")));
        zoe.next(MemberFrame.AttributesChanged.class);
        assertThat(zoe.refused(remove(ROOM, "topic"))).isEqualTo(23424);
    }

    @Test
    void by_force_it_is_set_and_changes_its_owner() {
        done(kim, set(Map.of("topic", "launch")));
        zoe.next(MemberFrame.AttributesChanged.class);
        done(zoe, set(Map.of("topic", "mine"), false, true, false, ""));
        assertThat(kim.next(MemberFrame.AttributesChanged.class).changes().getFirst().userId())
                .isEqualTo(new UserId("zoe"));
    }

    @Test
    void by_force_it_is_removed() {
        done(kim, set(Map.of("topic", "launch")));
        zoe.next(MemberFrame.AttributesChanged.class);
        done(zoe, new MemberRequest.RemoveAttributes(7, ROOM, List.of("topic"), true, false, ""));
    }

    @Test
    void what_fails_of_several_is_listed_with_23428_and_the_rest_is_done() {
        done(kim, set(Map.of("topic", "launch")));
        zoe.next(MemberFrame.AttributesChanged.class);
        zoe.send(set(Map.of("topic", "mine", "fine", "yes", "bad key", "no")));
        assertThat(List.of(zoe.next(), zoe.next()))
                .contains(
                        new MemberFrame.Changed(
                                7,
                                ROOM,
                                23428,
                                List.of(
                                        new MemberFrame.Failure("bad key", 23412),
                                        new MemberFrame.Failure("topic", 23424))));
        assertThat(kim.next(MemberFrame.AttributesChanged.class).changes())
                .extracting(MemberFrame.AttributeChange::key)
                .containsExactly("fine");
    }

    @Test
    void more_than_ten_at_once_are_refused_with_23429() {
        var pairs =
                IntStream.range(0, 11).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));
        assertThat(kim.refused(set(pairs))).isEqualTo(23429);
    }

    @Test
    void the_101st_of_a_room_is_refused_with_23423() {
        for (int i = 0; i < 10; i++) {
            int ten = i;
            done(
                    kim,
                    set(
                            IntStream.range(0, 10)
                                    .boxed()
                                    .collect(Collectors.toMap(j -> "k" + ten + j, _ -> "v"))));
        }
        assertThat(kim.refused(set(Map.of("one", "more")))).isEqualTo(23423);
    }

    @Test
    void what_is_no_key_is_refused_with_23412() {
        assertThat(kim.refused(set(Map.of("two words", "v")))).isEqualTo(23412);
    }

    @Test
    void a_key_without_a_value_is_refused_with_23412() {
        kim.sendText(
                "{\"type\":\"setAttributes\",\"id\":7,\"chatroomId\":\"launch\","
                        + "\"entries\":{\"k\":null}}");
        assertThat(kim.next(MemberFrame.Refused.class).code()).isEqualTo(23412);
    }

    @Test
    void a_key_that_is_not_there_cannot_be_removed() {
        assertThat(kim.refused(remove(ROOM, "topic"))).isEqualTo(23427);
    }

    @Test
    void one_is_asked_for_by_its_key() {
        done(kim, set(Map.of("topic", "launch", "host", "kim")));
        zoe.next(MemberFrame.AttributesChanged.class);
        var asked = new MemberRequest.GetAttributes(8, ROOM, "host");
        assertThat(zoe.ask(asked, MemberFrame.Attributes.class).attributes())
                .extracting(MemberFrame.Attribute::value)
                .containsExactly("kim");
    }

    @Test
    void without_a_key_all_are_given() {
        done(kim, set(Map.of("topic", "launch", "host", "kim")));
        zoe.next(MemberFrame.AttributesChanged.class);
        var asked = new MemberRequest.GetAttributes(8, ROOM, "");
        assertThat(zoe.ask(asked, MemberFrame.Attributes.class).attributes())
                .extracting(MemberFrame.Attribute::key)
                .containsExactly("host", "topic");
    }

    @Test
    void one_that_is_not_there_is_refused_with_23427() {
        assertThat(kim.refused(new MemberRequest.GetAttributes(8, ROOM, "none"))).isEqualTo(23427);
    }

    @Test
    void who_is_not_in_the_room_may_neither_change_nor_read_them() {
        var ana = door.connected("ana");
        assertThat(ana.refused(set(Map.of("k", "v")))).isEqualTo(23406);
        assertThat(ana.refused(remove(ROOM, "k"))).isEqualTo(23406);
        assertThat(ana.refused(new MemberRequest.GetAttributes(8, ROOM, ""))).isEqualTo(23406);
    }

    @Test
    void a_room_that_does_not_exist_has_none() {
        assertThat(kim.refused(remove(NOWHERE, "k"))).isEqualTo(23410);
        assertThat(kim.refused(new MemberRequest.GetAttributes(8, NOWHERE, ""))).isEqualTo(23410);
    }

    @Test
    void where_the_app_has_none_everything_is_refused_with_23426() {
        door.set(AppSwitch.ATTRIBUTES, false);
        assertThat(kim.refused(set(Map.of("k", "v")))).isEqualTo(23426);
        assertThat(kim.refused(remove(ROOM, "k"))).isEqualTo(23426);
        assertThat(kim.refused(new MemberRequest.GetAttributes(8, ROOM, ""))).isEqualTo(23426);
    }

    @Test
    void a_muted_member_may_set_them() {
        door.impose(Sanction.Kind.MUTE, "kim");
        kim.next(MemberFrame.Notice.class);
        done(kim, set(Map.of("k", "v")));
    }

    @Test
    void with_a_notification_the_room_gets_a_message() {
        kim.send(set(Map.of("topic", "launch"), false, false, true, "look"));
        zoe.next(MemberFrame.AttributesChanged.class);
        var message = zoe.next(MemberFrame.Message.class);
        assertThat(message.objectName()).isEqualTo("RC:chrmKVNotiMsg");
        assertThat(WireJson.mapper().readValue(message.content(), AttributeNoteContent.class))
                .isEqualTo(AttributeNoteContent.set("topic", "launch", "look"));
    }

    @Test
    void a_notification_that_says_too_much_is_refused_with_23412() {
        var request = set(Map.of("k", "v"), false, false, true, "x".repeat(2_049));
        assertThat(kim.refused(request)).isEqualTo(23412);
    }

    @Test
    void those_that_go_with_their_owner_go_and_the_others_are_told() {
        done(kim, set(Map.of("seat", "1"), true, false, false, ""));
        zoe.next(MemberFrame.AttributesChanged.class);
        kim.exit(ROOM);
        var change = zoe.next(MemberFrame.AttributesChanged.class).changes().getFirst();
        assertThat(change.type()).isEqualTo(MemberFrame.AttributeChange.REMOVED);
    }

    /// The change is made, and its maker has heard of it and has the answer, in whatever order.
    private static void done(TestMember member, MemberRequest request) {
        member.send(request);
        assertThat(List.of(member.next(), member.next()))
                .hasAtLeastOneElementOfType(MemberFrame.AttributesChanged.class)
                .contains(new MemberFrame.Changed(7, ROOM, 0, List.of()));
    }

    private static MemberRequest set(Map<String, String> entries) {
        return set(entries, false, false, false, "");
    }

    private static MemberRequest set(
            Map<String, String> entries,
            boolean isAutoDelete,
            boolean isForced,
            boolean isSendNotification,
            String extra) {
        return new MemberRequest.SetAttributes(
                7, ROOM, entries, isAutoDelete, isForced, isSendNotification, extra);
    }

    private static MemberRequest remove(RoomId room, String key) {
        return new MemberRequest.RemoveAttributes(7, room, List.of(key), false, false, "");
    }
}
