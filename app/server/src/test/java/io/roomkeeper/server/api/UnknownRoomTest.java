package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.AppSwitch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Moderating a room that nobody made, with and without the switch for the SDKs' own tests.
class UnknownRoomTest {
    private static final String FORM = "chatroomId=16&userId=kim&minute=1";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chatroom/user/gag/add.json",
                "/chatroom/user/gag/rollback.json",
                "/chatroom/user/block/add.json",
                "/chatroom/user/block/rollback.json",
                "/chatroom/ban/add.json",
                "/chatroom/ban/rollback.json",
                "/chatroom/user/ban/whitelist/add.json",
                "/chatroom/user/ban/whitelist/rollback.json",
                "/chatroom/user/whitelist/add.json",
                "/chatroom/user/whitelist/remove.json",
                "/chatroom/message/stopDistribution.json",
                "/chatroom/message/resumeDistribution.json"
            })
    void moderating_it_is_23410_or_succeeds_and_stores_nothing(String path) {
        api.refused(200, 23410, path, FORM);
        api.rooms.turn(AppSwitch.LENIENT_UNKNOWN_ROOMS, true);
        var before = api.rooms.changes();
        api.done(path, FORM);
        assertThat(api.rooms.changes()).isEqualTo(before);
        api.refused(200, 23410, "/chatroom/get.json", FORM);
    }

    @Test
    void bad_parameters_are_refused_all_the_same() {
        api.rooms.turn(AppSwitch.LENIENT_UNKNOWN_ROOMS, true);
        api.refused(400, 1003, "/chatroom/user/gag/add.json", "chatroomId=16&userId=kim");
        api.refused(400, 1003, "/chatroom/ban/add.json", "");
    }

    @Test
    void those_of_several_rooms_that_exist_are_muted() {
        api.rooms.turn(AppSwitch.LENIENT_UNKNOWN_ROOMS, true);
        api.done("/chatroom/create_new.json", "chatroomId=r");
        api.done("/chatroom/ban/add.json", "chatroomId=16&chatroomId=r");
        assertThat(api.answer("/chatroom/ban/query.json", ""))
                .isEqualTo("{\"code\":200,\"chatroomIds\":[\"r\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chatroom/destroy/set.json", "/chatroom/keepalive/add.json"})
    void other_changes_still_need_the_room(String path) {
        api.rooms.turn(AppSwitch.LENIENT_UNKNOWN_ROOMS, true);
        api.refused(200, 23410, path, FORM);
    }
}
