package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.HOST_WEB;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.LEA;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.AttributeNote;
import io.roomkeeper.server.engine.Departure;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A room's key and value pairs, as the Server API changes them and as they end.
abstract class AttributeContract extends AttributeScene {
    /// Server API §5.1.
    @Test
    void a_user_who_is_no_member_can_own_what_the_server_sets() {
        set(LEA, "k", "v", true);
        assertThat(given.run(new RoomCommand.ListAttributes(ROOM, List.of())))
                .containsExactly(
                        new Attribute(
                                "k", "v", LEA, true, given.clock.instant(), given.version(1)));
    }

    /// Server API §5.1, §14.
    @Test
    void the_server_overwrites_value_and_owner() {
        set(KIM, "k", "one", true);
        set(HOST, "k", "two", false);
        assertThat(given.run(new RoomCommand.ListAttributes(ROOM, List.of())))
                .containsExactly(
                        new Attribute(
                                "k", "two", HOST, false, given.clock.instant(), given.version(2)));
    }

    /// Server API §13.2, client behaviour §8.
    @Test
    void every_change_has_a_version_that_grows_in_its_room() {
        set(KIM, "a", "1", false);
        given.run(setting(KIM, many(1, 2)));
        given.run(removing(KIM, false, "a"));
        set(KIM, "a", "1", false);
        assertThat(changes())
                .extracting(AttributeChange::version)
                .containsExactly(
                        given.version(1),
                        given.version(2),
                        given.version(3),
                        given.version(4),
                        given.version(5));
    }

    /// Server API §13.2.
    @Test
    void versions_go_on_ascending_in_a_room_that_is_made_again() {
        set(KIM, "a", "1", false);
        set(KIM, "a", "2", false);
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.wait(Duration.ofMillis(1));
        given.create();
        set(KIM, "a", "3", false);
        assertThat(changes())
                .extracting(AttributeChange::version)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    /// Server API §5, client behaviour §8.
    @Test
    void a_removal_is_told_with_an_empty_value() {
        set(KIM, "k", "v", false);
        given.forget();
        given.run(removing(KIM, false, "k"));
        assertThat(changes())
                .containsExactly(new AttributeChange("k", "", KIM, false, true, given.version(2)));
    }

    /// Server API §5.3.
    @Test
    void a_single_pair_is_removed_by_its_owner_only() {
        set(KIM, "k", "v", false);
        given.refuses(removing(HOST, false, "k"), ErrorCode.NOT_ATTRIBUTE_OWNER);
        given.run(removing(KIM, false, "k"));
        assertThat(keys()).isEmpty();
    }

    /// Server API §5.3.
    @Test
    void a_single_pair_that_is_not_there_cannot_be_removed() {
        given.refuses(removing(KIM, false, "k"), ErrorCode.NOTHING_TO_DELETE);
    }

    /// Server API §5.3b.
    @Test
    void a_forced_removal_takes_anybodys_pairs_and_skips_unknown_keys() {
        set(KIM, "a", "v", false);
        set(HOST, "b", "v", false);
        given.run(removing(LEA, true, "a", "b", "c"));
        assertThat(keys()).isEmpty();
        given.run(removing(LEA, true, "a"));
    }

    /// Server API §5.4.
    @Test
    void attributes_are_listed_by_key_and_unknown_keys_left_out() {
        given.run(setting(KIM, Map.of("c", "3", "a", "1", "b", "2")));
        assertThat(keys()).containsExactly("a", "b", "c");
        assertThat(given.run(new RoomCommand.ListAttributes(ROOM, List.of("c", "x", "a"))))
                .extracting(Attribute::value)
                .containsExactly("1", "3");
    }

    /// Server API §5.1, client behaviour §4.3.
    @Test
    void a_note_is_a_message_after_the_change() {
        var note = new AttributeNote("app:changed", "look");
        given.run(new RoomCommand.SetAttributes(ROOM, LEA, Map.of("k", "v"), false, note));
        assertThat(given.told())
                .extracting(Object::getClass)
                .containsExactly(StateChange.AttributesChanged.class, RoomEvent.MessageSent.class);
        assertThat(given.told(RoomEvent.MessageSent.class))
                .singleElement()
                .matches(sent -> sent.objectName().equals("app:changed"))
                .matches(sent -> sent.content().equals("look"))
                .matches(sent -> sent.sender().equals(LEA) && !sent.upstream());
    }

    /// Server API §5, §14.
    @Test
    void an_unknown_room_has_no_attributes_to_change_or_to_ask_for() {
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.refuses(setting(KIM, Map.of("k", "v")), ErrorCode.ROOM_NOT_FOUND);
        given.refuses(removing(KIM, true, "k"), ErrorCode.ROOM_NOT_FOUND);
        given.refuses(new RoomCommand.ListAttributes(ROOM, List.of()), ErrorCode.ROOM_NOT_FOUND);
    }

    /// Server API §5.
    @Test
    void attributes_are_a_service() {
        given.set(AppSwitch.ATTRIBUTES, false);
        given.refuses(setting(KIM, Map.of("k", "v")), ErrorCode.SERVICE_OFF);
        given.refuses(removing(KIM, true, "k"), ErrorCode.SERVICE_OFF);
        given.refuses(new RoomCommand.ListAttributes(ROOM, List.of()), ErrorCode.SERVICE_OFF);
    }

    /// Server API §5.5.
    @ParameterizedTest
    @EnumSource(names = {"QUIT", "BANNED", "TIMED_OUT", "MOVED"})
    void what_is_to_go_with_its_owner_goes_however_the_owner_leaves(Departure why) {
        set(KIM, "mine", "v", true);
        set(KIM, "kept", "v", false);
        set(HOST, "others", "v", true);
        given.forget();
        letKimGo(why);
        assertThat(keys()).containsExactly("kept", "others");
        assertThat(changes()).singleElement().matches(AttributeChange::removed);
        assertThat(given.told(RoomEvent.MemberLeft.class))
                .singleElement()
                .matches(left -> left.why() == why);
    }

    private void letKimGo(Departure why) {
        switch (why) {
            case QUIT -> given.exit(KIM, KIM_WEB);
            case BANNED -> given.impose(Sanction.Kind.BAN, KIM, 5);
            case TIMED_OUT -> {
                given.lose(KIM, KIM_WEB);
                given.wait(Duration.ofSeconds(31));
                given.send(HOST, HOST_WEB, "hello");
            }
            case MOVED -> given.run(new RoomCommand.Join(Stage.OTHER, KIM, KIM_WEB, true, 0, ""));
            case LOST, WITH_DEVICE -> throw new IllegalArgumentException("no way out");
        }
    }

    /// Server API §5.5, client behaviour §3.1.
    @Test
    void an_owner_who_is_offline_keeps_its_pairs() {
        set(KIM, "mine", "v", true);
        given.lose(KIM, KIM_WEB);
        assertThat(keys()).containsExactly("mine");
    }

    /// Server API §2.3.
    @Test
    void attributes_end_with_the_room() {
        set(KIM, "k", "v", false);
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.create();
        assertThat(keys()).isEmpty();
    }
}
