package io.roomkeeper.server.admin;

import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.console.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;

/// What was attempted and not done is in the audit log with its result.
class RefusedActsTest {
    private final ConsoleFixture console = new ConsoleFixture();

    @BeforeEach
    void a_room_with_a_member() {
        console.rooms.createRoom(ROOM);
        console.rooms.join(ROOM, KIM, 1);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    private JsonNode newest() {
        return console.get("audit?limit=1").body().get("lines").get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    bans              | {"chatroomId":"old","userIds":["kim","lea"],"minutes":5,"reason":"raid"} | 23410 | BAN                | kim, lea
                    mutes/lift        | {"chatroomId":"old","userIds":["kim"],"reason":""}                       | 23410 | UNMUTE             | kim
                    mute-all          | {"chatroomId":"old","on":true,"reason":""}                               | 23410 | MUTE_ALL           | ``
                    mute-all          | {"chatroomId":"old","on":false,"reason":""}                              | 23410 | UNMUTE_ALL         | ``
                    keepalive         | {"chatroomId":"old","on":true,"reason":""}                               | 23410 | KEEP_ALIVE         | ``
                    room              | {"chatroomId":"old","name":"Stage","reason":""}                          | 23410 | RENAME_ROOM        | Stage
                    room              | {"chatroomId":"old","distributing":false,"reason":""}                    | 23410 | STOP_DISTRIBUTION  | ``
                    room              | {"chatroomId":"old","destroyType":0,"destroyTime":90,"reason":""}        | 23410 | CHANGE_LIFETIME    | ``
                    exceptions        | {"chatroomId":"old","userIds":["kim"],"reason":""}                       | 23410 | EXCEPT_FROM_MUTES  | kim
                    attributes/remove | {"chatroomId":"old","keys":["mic-1","mic-2"],"reason":""}                | 23410 | EDIT_ATTRIBUTES    | mic-1, mic-2
                    """)
    void a_refused_act_says_who_whom_where_and_with_which_code(
            String path, String body, int code, String act, String subject) {
        assertThat(console.post(path, body).code()).isEqualTo(code);
        var line = newest();
        var entry = line.get("entry");
        assertThat(entry.get("act").asString()).isEqualTo(act);
        assertThat(entry.get("code").asInt()).isEqualTo(code);
        assertThat(entry.get("by").asString()).isEqualTo("owner");
        assertThat(entry.get("chatroomId").asString()).isEqualTo("old");
        assertThat(entry.get("subject").asString()).isEqualTo(subject);
        assertThat(line.get("detail").get("value").asString()).isNotEmpty();
        assertThat(line.get("undoable").asBoolean()).isFalse();
    }

    @Test
    void of_many_users_only_those_it_failed_for_are_failures() {
        console.done(
                "mutes",
                "{\"chatroomId\":\"launch\",\"userIds\":[\"kim\",\"nobody\"],\"minutes\":5,\"reason\":\"spam\"}");
        assertThat(newest().get("entry").get("subject").asString()).isEqualTo("nobody");
        assertThat(newest().get("entry").get("reason").asString()).isEqualTo("spam");
        assertThat(newest().get("detail").get("value").asString())
                .isEqualTo("no such user. Check the id.");
        assertThat(console.lines("result=failed")).hasSize(1);
        assertThat(console.lines("result=done")).hasSize(2);
        assertThat(console.lines("user=nobody")).hasSize(1);
        assertThat(console.lines("act=MUTE")).hasSize(2);
        assertThat(console.lines("act=MUTE&result=done&room=launch")).hasSize(1);
        assertThat(console.get("audit?result=maybe").code()).isEqualTo(1002);
    }

    @Test
    void what_a_role_does_not_suffice_for_is_a_failure() {
        var key = console.keys.add("eve", Role.AUDITOR, "owner").key();
        var answer =
                console.http.post(
                        "/console/v1/mutes",
                        BodyPublishers.ofString(
                                "{\"chatroomId\":\"launch\",\"userIds\":[\"kim\"],\"minutes\":5,\"reason\":\"\"}"),
                        "Authorization",
                        "Bearer " + key,
                        "Content-Type",
                        "application/json");
        assertThat(answer.code()).isEqualTo(1007);
        assertThat(newest().get("entry").toString())
                .contains("\"by\":\"eve\",\"act\":\"MUTE\"", "\"code\":1007");
    }

    @Test
    void a_card_shows_what_failed_and_counts_what_was_done() {
        console.post(
                "mutes",
                "{\"chatroomId\":\"launch\",\"userIds\":[\"kim\"],\"minutes\":0,\"reason\":\"\"}");
        var card = console.get("user-card?room=launch&user=kim").body();
        assertThat(card.get("acts").size()).isEqualTo(1);
        assertThat(card.get("counts").get("mutes").asInt()).isZero();
    }

    @Test
    void what_cannot_be_read_and_what_is_only_looked_at_is_no_act() {
        console.post("mutes", "{");
        console.get("mutes?room=old");
        console.post("messages", "{\"chatroomId\":\"old\",\"objectName\":\"a\",\"content\":\"b\"}");
        assertThat(console.lines("result=failed")).isEmpty();
    }
}
