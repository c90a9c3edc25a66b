package io.roomkeeper.server.api;

import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class MembershipCallsTest {
    private static final String ONE = "/chatroom/user/exist.json";
    private static final String MANY = "/chatroom/users/exist.json";

    private final ApiFixture api = new ApiFixture();

    @BeforeEach
    void create() {
        api.rooms.createRoom(ROOM);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private static String users(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("&userId=u%d"::formatted)
                .collect(Collectors.joining("", "chatroomId=launch", ""));
    }

    @Test
    void a_thousand_users_can_be_asked_for_at_once() {
        api.refused(400, 1002, MANY, users(1001));
        assertThat(api.call(MANY, users(1000)).body().get("result")).hasSize(1000);
    }

    @Test
    void room_and_user_are_required() {
        for (var path : new String[] {ONE, MANY}) {
            api.refused(400, 1003, path, "userId=kim");
            api.refused(400, 1002, path, "chatroomId=launch");
            api.refused(400, 1005, path, "chatroomId=launch&userId=" + "x".repeat(65));
        }
        api.refused(400, 1002, ONE, "chatroomId=launch&userId=a&userId=b");
    }

    @Test
    void nobody_is_in_a_room_that_does_not_exist() {
        assertThat(api.answer(MANY, "chatroomId=nowhere&userId=kim"))
                .isEqualTo("{\"code\":200,\"result\":[{\"userId\":\"kim\",\"isInChrm\":0}]}");
    }
}
