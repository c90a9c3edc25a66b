package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.AppSwitch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepaliveCallsTest {
    private static final String ADD = "/chatroom/keepalive/add.json";
    private static final String REMOVE = "/chatroom/keepalive/remove.json";
    private static final String QUERY = "/chatroom/keepalive/query.json";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    private void keep(String... rooms) {
        for (var room : rooms) {
            api.rooms.createRoom(new RoomId(room));
            api.done(ADD, "chatroomId=" + room);
        }
    }

    @Test
    void kept_rooms_are_listed_until_they_are_removed() {
        keep("b", "a");
        api.done(ADD, "chatroomId=a");
        assertThat(api.answer(QUERY, "")).isEqualTo("{\"code\":200,\"chatroomIds\":[\"a\",\"b\"]}");
        api.done(REMOVE, "chatroomId=a");
        api.done(REMOVE, "chatroomId=a");
        assertThat(api.answer(QUERY, "")).isEqualTo("{\"code\":200,\"chatroomIds\":[\"b\"]}");
    }

    @Test
    void a_sixth_room_is_1016_until_another_is_removed() {
        keep("r1", "r2", "r3", "r4", "r5");
        api.rooms.createRoom(new RoomId("r6"));
        api.refused(400, 1016, ADD, "chatroomId=r6");
        api.done(ADD, "chatroomId=r5");
        api.done(REMOVE, "chatroomId=r5");
        api.done(ADD, "chatroomId=r6");
    }

    @Test
    void an_unknown_room_is_not_kept_and_needs_not_be_removed() {
        api.refused(200, 23410, ADD, "chatroomId=nowhere");
        api.done(REMOVE, "chatroomId=nowhere");
        api.refused(400, 1003, ADD, "");
        api.refused(400, 1003, REMOVE, "chatroomId=");
    }

    @ParameterizedTest
    @ValueSource(strings = {ADD, REMOVE, QUERY})
    void without_the_service_every_call_is_1009(String path) {
        api.rooms.turn(AppSwitch.KEEPALIVE, false);
        api.refused(430, 1009, path, "");
    }
}
