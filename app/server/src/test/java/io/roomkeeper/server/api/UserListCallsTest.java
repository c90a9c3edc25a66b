package io.roomkeeper.server.api;

import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.RoomEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class UserListCallsTest {
    private static final String EXCEPT = "/chatroom/user/ban/whitelist";
    private static final String ALLOW = "/chatroom/user/whitelist";

    private final ApiFixture api = new ApiFixture();

    @BeforeEach
    void create() {
        api.rooms.createRoom(ROOM);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private static String users(int first, int last) {
        return "chatroomId=launch&"
                + IntStream.rangeClosed(first, last)
                        .mapToObj("userId=u%d"::formatted)
                        .collect(Collectors.joining("&"));
    }

    private String listed(String base) {
        return api.answer(base + "/query.json", "chatroomId=launch");
    }

    @Test
    void mute_exceptions_are_listed_as_user_ids_until_rolled_back() {
        api.done(EXCEPT + "/add.json", users(1, 2));
        api.done(EXCEPT + "/add.json", users(2, 3));
        assertThat(listed(EXCEPT)).isEqualTo("{\"code\":200,\"userIds\":[\"u1\",\"u2\",\"u3\"]}");
        api.done(EXCEPT + "/rollback.json", users(2, 9));
        assertThat(listed(EXCEPT)).isEqualTo("{\"code\":200,\"userIds\":[\"u1\"]}");
    }

    @Test
    void a_room_has_at_most_twenty_mute_exceptions() {
        api.refused(400, 1002, EXCEPT + "/add.json", users(1, 21));
        api.done(EXCEPT + "/add.json", users(1, 20));
        api.done(EXCEPT + "/add.json", users(1, 20));
        api.refused(400, 1002, EXCEPT + "/add.json", users(21, 21));
        api.refused(
                400,
                1002,
                "/chatroom/create_new.json",
                users(21, 21).replace("userId", "whiteUserIds"));
    }

    @Test
    void members_are_told_of_exceptions_when_asked_for() {
        api.done(EXCEPT + "/add.json", users(1, 1) + "&needNotify=true&extra=guest");
        api.done(EXCEPT + "/rollback.json", users(1, 1) + "&needNotify=true");
        assertThat(api.told)
                .filteredOn(RoomEvent.Notified.class::isInstance)
                .map(RoomEvent.Notified.class::cast)
                .extracting(RoomEvent.Notified::kind)
                .containsExactly(RoomEvent.NoticeKind.EXCEPTED, RoomEvent.NoticeKind.NOT_EXCEPTED);
    }

    @Test
    void allowlisted_users_are_listed_as_plain_texts_until_removed() {
        api.done(ALLOW + "/add.json", users(1, 3));
        assertThat(listed(ALLOW)).isEqualTo("{\"code\":200,\"users\":[\"u1\",\"u2\",\"u3\"]}");
        api.done(ALLOW + "/remove.json", users(2, 9));
        assertThat(listed(ALLOW)).isEqualTo("{\"code\":200,\"users\":[\"u1\"]}");
    }

    @Test
    void a_room_has_at_most_five_allowlisted_users_and_one_too_many_adds_none() {
        api.refused(400, 1002, ALLOW + "/add.json", users(1, 6));
        api.done(ALLOW + "/add.json", users(1, 5));
        api.refused(400, 1002, ALLOW + "/add.json", users(6, 6));
        assertThat(listed(ALLOW)).doesNotContain("u6");
    }

    @Test
    void without_its_service_the_allowlist_is_1009() {
        api.rooms.turn(AppSwitch.USER_ALLOWLIST, false);
        api.refused(430, 1009, ALLOW + "/add.json", "");
        api.refused(430, 1009, ALLOW + "/remove.json", "");
        api.refused(430, 1009, ALLOW + "/query.json", "");
        api.done(EXCEPT + "/add.json", users(1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXCEPT + "/rollback.json", ALLOW + "/remove.json"})
    void room_and_user_are_required_and_the_room_has_to_exist(String remove) {
        for (var path : new String[] {remove, remove.replaceAll("r[a-z]+.json", "add.json")}) {
            api.refused(400, 1003, path, "userId=kim");
            api.refused(400, 1002, path, "chatroomId=launch");
            api.refused(400, 1005, path, "chatroomId=launch&userId=" + "x".repeat(65));
            api.refused(200, 23410, path, "chatroomId=nowhere&userId=kim");
        }
    }

    @Test
    void an_unknown_room_has_empty_lists() {
        assertThat(api.answer(EXCEPT + "/query.json", "chatroomId=nowhere"))
                .isEqualTo("{\"code\":200,\"userIds\":[]}");
        assertThat(api.answer(ALLOW + "/query.json", "chatroomId=nowhere"))
                .isEqualTo("{\"code\":200,\"users\":[]}");
        api.refused(400, 1003, EXCEPT + "/query.json", "");
        api.refused(400, 1003, ALLOW + "/query.json", "");
    }
}
