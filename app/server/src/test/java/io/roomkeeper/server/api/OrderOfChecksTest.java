package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.access.AllowedAddresses;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;

import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.ZoneOffset;
import java.util.List;

/// Path, authentication, rate, service, parameters, state. Server API §1.1.
class OrderOfChecksTest {
    private static final String KEEP = "/chatroom/keepalive/add.json";

    @Test
    void what_is_wrong_first_is_answered() {
        try (var api = ApiFixture.limited(Limit.CALLS_PER_SECOND, 4)) {
            var body = BodyPublishers.ofString("");
            api.rooms.turn(AppSwitch.KEEPALIVE, false);
            assertThat(api.http.post("/chatroom/keepalive/no.json", body).code()).isEqualTo(404);
            assertThat(api.http.post(KEEP, body).code()).isEqualTo(1001);
            assertThat(api.call(KEEP, "").code()).isEqualTo(1009);
            api.rooms.turn(AppSwitch.KEEPALIVE, true);
            assertThat(api.call(KEEP, "").code()).isEqualTo(1003);
            assertThat(api.call(KEEP, "chatroomId=nowhere").code()).isEqualTo(23410);
            api.done("/chatroom/create_new.json", "chatroomId=r");
            api.rooms.turn(AppSwitch.KEEPALIVE, false);
            assertThat(api.call(KEEP, "").code()).isEqualTo(1008);
        }
    }

    @Test
    void an_app_that_is_switched_off_is_1006_for_every_signed_call() {
        try (var api = new ApiFixture()) {
            api.rooms.turn(AppSwitch.APP_ENABLED, false);
            api.refused(403, 1006, "/chatroom/get.json", "chatroomId=r");
            api.refused(403, 1006, "/user/getToken.json", "userId=kim&name=Kim");
            api.refused(403, 1006, "/v3/message/chatroom/query.json", "");
            var unsigned = api.http.post("/chatroom/get.json", BodyPublishers.ofString(""));
            assertThat(unsigned.code()).isEqualTo(1001);
            api.rooms.turn(AppSwitch.APP_ENABLED, true);
            api.answer("/user/getToken.json", "userId=kim&name=Kim");
        }
    }

    @Test
    void an_address_that_may_not_call_is_1007() {
        var elsewhere = new AllowedAddresses(List.of("192.0.2.0/24"));
        try (var api = new ApiFixture(Limits.DEFAULT, ZoneOffset.UTC, elsewhere)) {
            api.refused(403, 1007, "/chatroom/get.json", "chatroomId=r");
        }
        var here = new AllowedAddresses(List.of("192.0.2.0/24", "127.0.0.1"));
        try (var api = new ApiFixture(Limits.DEFAULT, ZoneOffset.UTC, here)) {
            api.done("/chatroom/create_new.json", "chatroomId=r");
        }
    }

    @Test
    void a_change_that_could_not_be_stored_is_1050_and_changes_nothing() {
        try (var api = new ApiFixture()) {
            api.rooms.failToStore();
            api.refused(504, 1050, "/chatroom/create_new.json", "chatroomId=r");
            api.refused(504, 1050, "/user/getToken.json", "userId=kim&name=Kim");
        }
    }
}
