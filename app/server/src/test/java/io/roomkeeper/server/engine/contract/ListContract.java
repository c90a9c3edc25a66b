package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ACT;
import static io.roomkeeper.server.engine.contract.Stage.HOST;
import static io.roomkeeper.server.engine.contract.Stage.KIM;
import static io.roomkeeper.server.engine.contract.Stage.LEA;
import static io.roomkeeper.server.engine.contract.Stage.ROOM;
import static io.roomkeeper.server.engine.contract.Stage.TOLD;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomEvent.NoticeKind;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.UserList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.IntStream;

/// A room's lists of users and the app's lists of message types.
abstract class ListContract extends EngineContract {
    @BeforeEach
    void a_room() {
        given.create();
    }

    private static RoomCommand.ChangeUsers change(
            UserList list, boolean add, List<UserId> users, Act act) {
        return new RoomCommand.ChangeUsers(ROOM, list, add, users, act);
    }

    private List<UserId> users(UserList list) {
        return given.run(new RoomCommand.ListUsers(ROOM, list));
    }

    private static List<UserId> many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new UserId("user-" + i)).toList();
    }

    private static AppCommand.ChangeTypes types(TypeList list, boolean add, List<String> types) {
        return new AppCommand.ChangeTypes(list, add, types, ACT);
    }

    private static List<String> manyTypes(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "app:" + i).toList();
    }

    /// Server API §9, §10.
    @ParameterizedTest
    @EnumSource
    void users_are_listed_in_the_order_they_came(UserList list) {
        given.run(change(list, true, List.of(LEA, KIM), ACT));
        given.run(change(list, true, List.of(KIM, HOST), ACT));
        assertThat(users(list)).containsExactly(LEA, KIM, HOST);
        given.run(change(list, false, List.of(KIM, new UserId("nobody")), ACT));
        assertThat(users(list)).containsExactly(LEA, HOST);
    }

    /// Server API §9.
    @Test
    void there_are_at_most_twenty_mute_exceptions() {
        given.run(change(UserList.MUTE_EXCEPTIONS, true, many(20), ACT));
        given.refuses(
                change(UserList.MUTE_EXCEPTIONS, true, List.of(KIM), ACT),
                ErrorCode.TOO_MANY_EXCEPTIONS);
        given.run(change(UserList.MUTE_EXCEPTIONS, true, many(1), ACT));
        assertThat(users(UserList.MUTE_EXCEPTIONS)).hasSize(20).doesNotContain(KIM);
    }

    /// Server API §9, §14.
    @Test
    void one_to_twenty_mute_exceptions_are_named_in_a_call() {
        given.refuses(
                change(UserList.MUTE_EXCEPTIONS, true, many(21), ACT), ErrorCode.BAD_PARAMETER);
        given.refuses(
                change(UserList.MUTE_EXCEPTIONS, false, List.of(), ACT), ErrorCode.BAD_PARAMETER);
        assertThat(users(UserList.MUTE_EXCEPTIONS)).isEmpty();
    }

    /// Server API §10, §14.
    @Test
    void an_allowlist_has_at_most_five_users_and_takes_all_or_none() {
        given.run(change(UserList.ALLOWED, true, many(4), ACT));
        given.refuses(
                change(UserList.ALLOWED, true, List.of(KIM, LEA), ACT), ErrorCode.BAD_PARAMETER);
        assertThat(users(UserList.ALLOWED)).hasSize(4);
        given.run(change(UserList.ALLOWED, true, List.of(KIM), ACT));
    }

    /// Server API §9, client behaviour §9.
    @ParameterizedTest
    @CsvSource({"true, EXCEPTED", "false, NOT_EXCEPTED"})
    void all_members_are_told_of_mute_exceptions(boolean add, NoticeKind kind) {
        given.run(change(UserList.MUTE_EXCEPTIONS, !add, List.of(KIM), ACT));
        given.run(change(UserList.MUTE_EXCEPTIONS, add, List.of(KIM), TOLD));
        assertThat(given.told(RoomEvent.Notified.class))
                .containsExactly(
                        new RoomEvent.Notified(
                                ROOM,
                                given.clock.instant(),
                                1,
                                kind,
                                List.of(KIM),
                                0,
                                "why",
                                false));
    }

    /// Client behaviour §9.
    @Test
    void nobody_is_told_of_an_allowlist() {
        given.run(change(UserList.ALLOWED, true, List.of(KIM), TOLD));
        assertThat(given.told(RoomEvent.Notified.class)).isEmpty();
    }

    /// Server API §14.
    @ParameterizedTest
    @EnumSource
    void an_unknown_room_has_empty_lists_and_refuses_changes(UserList list) {
        given.run(new RoomCommand.Destroy(ROOM, ACT));
        assertThat(users(list)).isEmpty();
        given.refuses(change(list, true, List.of(KIM), ACT), ErrorCode.ROOM_NOT_FOUND);
        given.refuses(change(list, false, List.of(KIM), ACT), ErrorCode.ROOM_NOT_FOUND);
    }

    /// Server API §10.
    @Test
    void a_rooms_allowlist_is_a_service_and_mute_exceptions_are_none() {
        given.set(AppSwitch.USER_ALLOWLIST, false);
        given.refuses(change(UserList.ALLOWED, true, List.of(KIM), ACT), ErrorCode.SERVICE_OFF);
        given.refuses(new RoomCommand.ListUsers(ROOM, UserList.ALLOWED), ErrorCode.SERVICE_OFF);
        given.run(change(UserList.MUTE_EXCEPTIONS, true, List.of(KIM), ACT));
    }

    /// Server API §10.
    @ParameterizedTest
    @EnumSource
    void types_are_listed_in_the_order_they_came(TypeList list) {
        given.run(types(list, true, List.of("b", "a")));
        given.run(types(list, true, List.of("a", "c")));
        given.run(types(list, false, List.of("a", "z")));
        assertThat(given.run(new AppCommand.ListTypes(list))).containsExactly("b", "c");
    }

    /// Server API §10.
    @ParameterizedTest
    @EnumSource
    void there_are_at_most_twenty_types_on_a_list(TypeList list) {
        for (int i = 1; i <= 20; i += 5) {
            given.run(types(list, true, manyTypes(i, i + 4)));
        }
        given.refuses(types(list, true, List.of("app:21")), ErrorCode.BAD_PARAMETER);
        assertThat(given.run(new AppCommand.ListTypes(list))).hasSize(20);
    }

    /// Server API §10.
    @Test
    void at_most_five_low_priority_types_are_named_in_a_call() {
        given.refuses(types(TypeList.LOW_PRIORITY, true, manyTypes(1, 6)), ErrorCode.BAD_PARAMETER);
        given.refuses(
                types(TypeList.LOW_PRIORITY, false, manyTypes(1, 6)), ErrorCode.BAD_PARAMETER);
    }

    /// Server API §10.
    @ParameterizedTest
    @EnumSource
    void a_type_has_at_most_32_characters_and_one_is_needed(TypeList list) {
        given.refuses(
                types(list, true, List.of("ok", "x".repeat(33))), ErrorCode.PARAMETER_TOO_LONG);
        given.refuses(types(list, true, List.of()), ErrorCode.BAD_PARAMETER);
        assertThat(given.run(new AppCommand.ListTypes(list))).isEmpty();
    }

    /// Server API §10.
    @ParameterizedTest
    @CsvSource({"ALLOWED, TYPE_ALLOWLIST", "LOW_PRIORITY, LOW_PRIORITY_TYPES"})
    void each_list_of_types_is_a_service(TypeList list, AppSwitch service) {
        given.set(service, false);
        given.refuses(types(list, true, List.of("a")), ErrorCode.SERVICE_OFF);
        given.refuses(types(list, false, List.of("a")), ErrorCode.SERVICE_OFF);
        given.refuses(new AppCommand.ListTypes(list), ErrorCode.SERVICE_OFF);
    }
}
