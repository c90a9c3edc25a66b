package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.KIM_WEB;
import static io.roomkeeper.server.engine.contract.Stage.LEA;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.StateChange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A room's key and value pairs, as members change them.
abstract class OwnAttributeContract extends TwoMembersContract {
    private static RoomCommand.SetOwnAttributes setting(
            UserId user, Map<String, String> pairs, boolean forced, @Nullable String extra) {
        return new RoomCommand.SetOwnAttributes(ROOM, user, pairs, false, forced, extra);
    }

    private static RoomCommand.SetOwnAttributes setting(UserId user, Map<String, String> pairs) {
        return setting(user, pairs, false, null);
    }

    private static RoomCommand.RemoveOwnAttributes removing(
            UserId user, List<String> keys, boolean forced, @Nullable String extra) {
        return new RoomCommand.RemoveOwnAttributes(ROOM, user, keys, forced, extra);
    }

    private Map<String, ErrorCode> set(UserId user, Map<String, String> pairs) {
        return given.run(setting(user, pairs)).refused();
    }

    private Map<String, ErrorCode> remove(UserId user, String... keys) {
        return given.run(removing(user, List.of(keys), false, null)).refused();
    }

    private Map<String, String> pairs() {
        var pairs = new TreeMap<String, String>();
        for (var each : given.run(new RoomCommand.ListAttributes(ROOM, List.of()))) {
            pairs.put(each.key(), each.value());
        }
        return pairs;
    }

    /// Client behaviour §8.
    @Test
    void a_member_sets_what_is_not_there_and_what_is_its_own() {
        assertThat(set(KIM, Map.of("k", "one"))).isEmpty();
        assertThat(set(KIM, Map.of("k", "two"))).isEmpty();
        assertThat(pairs()).isEqualTo(Map.of("k", "two"));
    }

    /// Client behaviour §8.
    @Test
    void a_member_does_not_set_what_is_somebody_elses() {
        set(HOST, Map.of("k", "hosts"));
        assertThat(set(KIM, Map.of("k", "kims")))
                .isEqualTo(Map.of("k", ErrorCode.NOT_ATTRIBUTE_OWNER));
        assertThat(pairs()).isEqualTo(Map.of("k", "hosts"));
    }

    /// Client behaviour §8.
    @Test
    void a_forced_set_takes_value_and_ownership() {
        set(HOST, Map.of("k", "hosts"));
        assertThat(given.run(setting(KIM, Map.of("k", "kims"), true, null)).refused()).isEmpty();
        assertThat(given.run(new RoomCommand.ListAttributes(ROOM, List.of())))
                .extracting(Attribute::owner)
                .containsExactly(KIM);
    }

    /// Client behaviour §8.
    @Test
    void of_several_pairs_the_good_ones_are_set() {
        set(HOST, Map.of("b", "hosts"));
        assertThat(set(KIM, Map.of("a", "1", "b", "2", "no key", "3", "d", "")))
                .isEqualTo(
                        Map.of(
                                "b",
                                ErrorCode.NOT_ATTRIBUTE_OWNER,
                                "no key",
                                ErrorCode.INVALID_MEMBER_PARAMETER,
                                "d",
                                ErrorCode.INVALID_MEMBER_PARAMETER));
        assertThat(pairs()).isEqualTo(Map.of("a", "1", "b", "hosts"));
    }

    /// Client behaviour §8.
    @Test
    void a_member_removes_its_own_pairs_only() {
        set(KIM, Map.of("mine", "v"));
        set(HOST, Map.of("hosts", "v"));
        assertThat(remove(KIM, "mine", "hosts", "nobodys"))
                .isEqualTo(
                        Map.of(
                                "hosts",
                                ErrorCode.NOT_ATTRIBUTE_OWNER,
                                "nobodys",
                                ErrorCode.NO_SUCH_ATTRIBUTE));
        assertThat(pairs()).isEqualTo(Map.of("hosts", "v"));
    }

    /// Client behaviour §8.
    @Test
    void a_forced_removal_takes_anybodys_pair() {
        set(HOST, Map.of("k", "v"));
        given.run(removing(KIM, List.of("k"), true, null));
        assertThat(pairs()).isEmpty();
    }

    /// Client behaviour §8.
    @Test
    void a_member_names_at_most_ten_pairs_in_a_call() {
        var eleven = new TreeMap<String, String>();
        for (int i = 1; i <= 11; i++) {
            eleven.put("k" + i, "v");
        }
        given.refuses(setting(KIM, eleven), ErrorCode.TOO_MANY_ATTRIBUTES_AT_ONCE);
        given.refuses(
                removing(KIM, List.copyOf(eleven.keySet()), false, null),
                ErrorCode.TOO_MANY_ATTRIBUTES_AT_ONCE);
        eleven.remove("k11");
        assertThat(set(KIM, eleven)).isEmpty();
    }

    /// Client behaviour §8.
    @Test
    void what_a_full_room_has_no_place_for_is_refused_key_by_key() {
        var small = with(Limits.DEFAULT.with(Limit.ATTRIBUTES_PER_ROOM, 1));
        small.create();
        small.join(KIM, KIM_WEB);
        assertThat(small.run(setting(KIM, Map.of("a", "1"))).refused()).isEmpty();
        assertThat(small.run(setting(KIM, Map.of("a", "2", "b", "2"))).refused())
                .isEqualTo(Map.of("b", ErrorCode.TOO_MANY_ATTRIBUTES));
    }

    /// Client behaviour §8.
    @Test
    void what_would_be_too_many_bytes_is_refused_key_by_key_and_less_is_always_taken() {
        var small = with(Limits.DEFAULT.with(Limit.ATTRIBUTE_BYTES_PER_ROOM, 6));
        small.create();
        small.join(KIM, KIM_WEB);
        assertThat(small.run(setting(KIM, Map.of("a", "1", "b", "123456"))).refused())
                .isEqualTo(Map.of("b", ErrorCode.TOO_MANY_ATTRIBUTES));
        assertThat(small.run(setting(KIM, Map.of("a", "12345"))).refused()).isEmpty();
        assertThat(small.run(setting(KIM, Map.of("a", "123"))).refused()).isEmpty();
    }

    /// Client behaviour §8.
    @Test
    void somebody_who_is_not_in_the_room_changes_nothing() {
        given.refuses(setting(LEA, Map.of("k", "v")), ErrorCode.NOT_IN_ROOM);
        given.refuses(removing(LEA, List.of("k"), true, null), ErrorCode.NOT_IN_ROOM);
    }

    /// Client behaviour §3.2.
    @Test
    void in_an_unknown_room_there_is_nothing_to_change() {
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        given.refuses(setting(KIM, Map.of("k", "v")), ErrorCode.ROOM_NOT_FOUND);
        given.refuses(removing(KIM, List.of("k"), false, null), ErrorCode.ROOM_NOT_FOUND);
    }

    /// Client behaviour §8.
    @Test
    void while_the_service_is_off_members_change_nothing() {
        given.set(AppSwitch.ATTRIBUTES, false);
        given.refuses(setting(KIM, Map.of("k", "v")), ErrorCode.ATTRIBUTES_OFF);
        given.refuses(removing(KIM, List.of("k"), false, null), ErrorCode.ATTRIBUTES_OFF);
    }

    /// Client behaviour §8, §4.3.
    @Test
    void a_notification_of_a_single_set_is_a_message_to_the_room() {
        given.run(setting(KIM, Map.of("k", "v"), false, "look"));
        assertNote(1);
    }

    /// Client behaviour §8, §4.3.
    @Test
    void a_notification_of_a_single_removal_is_a_message_to_the_room() {
        set(KIM, Map.of("k", "v"));
        given.forget();
        given.run(removing(KIM, List.of("k"), false, "look"));
        assertNote(2);
    }

    private void assertNote(int type) {
        assertThat(given.told())
                .extracting(Object::getClass)
                .containsExactly(StateChange.AttributesChanged.class, RoomEvent.MessageSent.class);
        var sent = given.told(RoomEvent.MessageSent.class).getFirst();
        var content = WireJson.mapper().readTree(sent.content());
        assertThat(sent.objectName()).isEqualTo("RC:chrmKVNotiMsg");
        assertThat(sent.sender()).isEqualTo(KIM);
        assertThat(content.get("type").asInt()).isEqualTo(type);
        assertThat(content.get("key").asString()).isEqualTo("k");
        assertThat(content.get("extra").asString()).isEqualTo("look");
    }

    /// Client behaviour §8.
    @Test
    void there_is_no_notification_of_several_pairs_or_of_a_refusal() {
        given.run(setting(KIM, Map.of("a", "1", "b", "2"), false, "look"));
        given.run(setting(HOST, Map.of("a", "1"), false, "look"));
        assertThat(given.told(RoomEvent.MessageSent.class)).isEmpty();
    }

    /// Client behaviour §8.
    @Test
    void what_is_added_to_a_notification_has_at_most_2_kib() {
        given.refuses(
                setting(KIM, Map.of("k", "v"), false, "x".repeat(2_049)),
                ErrorCode.INVALID_MEMBER_PARAMETER);
        given.run(setting(KIM, Map.of("k", "v"), false, "x".repeat(2_048)));
    }
}
