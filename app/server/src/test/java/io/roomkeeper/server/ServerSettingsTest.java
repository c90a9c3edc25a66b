package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// What the settings say holds in the running server.
class ServerSettingsTest extends ServerScene {
    private static ServedApp app(String secret, Map<AppSwitch, Boolean> switches) {
        return new ServedApp("", secret, switches, OptionalInt.empty());
    }

    @Test
    void what_is_switched_at_the_start_stays_until_it_is_switched_again() throws Exception {
        var off = settings().with(app("", Map.of(AppSwitch.GLOBAL_MUTE, false)));
        try (var server = start(off)) {
            assertThat(operator.console(server, "settings"))
                    .contains("{\"name\":\"global-mute\",\"on\":false");
        }
        try (var server = start()) {
            assertThat(operator.console(server, "settings"))
                    .contains("{\"name\":\"global-mute\",\"on\":false")
                    .contains("{\"name\":\"history\",\"on\":true");
        }
    }

    @Test
    void a_limit_that_is_set_is_in_force() throws Exception {
        var limited = settings().with(Limits.DEFAULT.with(Limit.USERS_PER_CALL, 1));
        try (var server = start(limited)) {
            operator.call(server, "/chatroom/create_new.json", "chatroomId=launch");
            var mute = "chatroomId=launch&minute=1&userId=kim";
            assertThat(operator.call(server, "/chatroom/user/gag/add.json", mute)).contains("200");
            assertThat(operator.call(server, "/chatroom/user/gag/add.json", mute + "&userId=bo"))
                    .contains("1002");
        }
    }

    @Test
    void a_token_holds_for_as_many_days_as_are_set() throws Exception {
        var days = new ApiSettings(ZoneOffset.UTC, Set.of(), Duration.ofDays(2));
        try (var server = start(settings().with(days))) {
            var answer = operator.call(server, "/user/getToken.json", "userId=kim&name=Kim");
            var token = WireJson.mapper().readTree(answer).get("token").asString();
            clock.advance(Duration.ofDays(2).minusMillis(1));
            assertThat(connect(server, token)).contains("\"connected\"");
            clock.advance(Duration.ofMillis(1));
            assertThat(connect(server, token)).contains("\"refused\"", "31020");
        }
    }

    private String connect(RoomkeeperServer server, String token) throws Exception {
        var ear = new Ear();
        operator.member(server, token, ear);
        return ear.next();
    }

    @Test
    void a_developer_sees_a_room_end_at_once() throws Exception {
        try (var server = start(settings().forDevelopers(true))) {
            operator.call(server, "/chatroom/create_new.json", "chatroomId=launch");
            assertThat(forward(server, 3_599)).isEqualTo(200);
            assertThat(operator.console(server, "rooms")).contains("launch");
            assertThat(forward(server, 1)).isEqualTo(200);
            assertThat(operator.console(server, "rooms")).isEqualTo("{\"rooms\":[],\"total\":0}");
            assertThat(forward(server, 0)).isEqualTo(400);
        }
    }

    @Test
    void nobody_else_can_move_the_clock() throws Exception {
        try (var server = start()) {
            assertThat(forward(server, 1)).isEqualTo(404);
        }
    }

    private int forward(RoomkeeperServer server, long seconds) throws Exception {
        return operator.post(server, "clock", "{\"seconds\":" + seconds + "}");
    }

    @Test
    void development_is_for_this_machine_only() {
        var open = settings().forDevelopers(true).listening("0.0.0.0", 0, 0);
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> start(open))
                .withMessage("--dev is for this machine only: 0.0.0.0 is open to others.");
    }

    @Test
    void settings_do_not_print_secrets() {
        assertThat(settings().with(app("canary", Map.of())).toString()).doesNotContain("canary");
    }
}
