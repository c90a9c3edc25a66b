package io.roomkeeper.server.admin;

import static io.roomkeeper.server.fixture.EngineInMemory.HOST;
import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.RoomEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

class ConsoleCallsTest {
    private static final long NOW = 1_795_356_000_000L;

    private final ConsoleFixture console = new ConsoleFixture();

    @AfterEach
    void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server",
                "rooms",
                "members?room=launch&count=1&order=1",
                "mutes?room=launch",
                "bans?room=launch",
                "audit"
            })
    void nothing_is_read_without_the_key(String path) {
        for (var key : new String[] {"", "Bearer ", "Bearer wrong", "Basic console-key", "x"}) {
            var answer = console.http.get("/console/v1/" + path, "Authorization", key);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo(31004);
        }
        assertThat(console.http.get("/console/v1/" + path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rooms",
                "rooms/destroy",
                "mutes",
                "mutes/lift",
                "bans",
                "bans/lift",
                "mute-all"
            })
    void nothing_is_changed_without_the_key(String path) {
        var answer =
                console.http.post(
                        "/console/v1/" + path,
                        BodyPublishers.ofString("{\"chatroomId\":\"launch\"}"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(console.rooms.changes()).isEmpty();
    }

    @Test
    void unknown_paths_are_404_and_other_methods_405() {
        assertThat(console.get("nothing").code()).isEqualTo(404);
        assertThat(console.get("nothing").error()).isNotEmpty();
        assertThat(console.get("mute-all").status()).isEqualTo(405);
        assertThat(console.post("audit", "{}").status()).isEqualTo(405);
    }

    @Test
    void the_server_introduces_itself() {
        console.rooms.clock.advance(Duration.ofSeconds(3));
        assertThat(console.read("server"))
                .startsWith(
                        "{\"version\":\"1.2.3\",\"startTime\":%d,\"serverTime\":%d,\"moderator\":\"owner\",\"role\":\"owner\",\"demo\":true,\"moderators\":[\"owner\"],\"place\":{"
                                .formatted(NOW, NOW + 3_000));
    }

    @Test
    void rooms_are_created_listed_and_destroyed() {
        assertThat(console.read("rooms")).isEqualTo("{\"rooms\":[],\"total\":0}");
        console.done("rooms", "{\"chatroomId\":\"launch\"}");
        console.rooms.join(ROOM, KIM, 1);
        console.rooms.send(ROOM, KIM, 1, "hello");
        assertThat(console.read("rooms"))
                .isEqualTo(
                        "{\"rooms\":[{\"chatroomId\":\"launch\",\"name\":\"\",\"createTime\":%d,\"memberCount\":1,\"muteAll\":false,\"destroyType\":0,\"destroyTime\":60,\"messageCount\":1,\"kept\":false,\"distributing\":true,\"endTime\":%d}],\"total\":1}"
                                .formatted(NOW, NOW + 3_600_000));
        console.done("rooms/destroy", "{\"chatroomId\":\"launch\",\"reason\":\"over\"}");
        assertThat(console.read("rooms")).isEqualTo("{\"rooms\":[],\"total\":0}");
        assertThat(console.rooms.changes())
                .allSatisfy(change -> assertThat(change.by()).isEqualTo("owner"))
                .extracting(Change::reason)
                .containsExactly("", "over");
    }

    @Test
    void members_are_listed_with_what_they_did() {
        console.rooms.createRoom(ROOM);
        console.rooms.join(ROOM, KIM, 1);
        console.rooms.join(ROOM, HOST, 2);
        console.rooms.send(ROOM, KIM, 1, "hello");
        console.done("mutes", sanction("kim", 5));
        assertThat(console.read("members?room=launch&count=500&order=1"))
                .isEqualTo(
                        ("{\"total\":2,\"members\":["
                                        + "{\"userId\":\"kim\",\"joinTime\":%d,"
                                        + "\"lastMessageTime\":%d,\"messageCount\":1,"
                                        + "\"muted\":true},"
                                        + "{\"userId\":\"host\",\"joinTime\":%d,"
                                        + "\"lastMessageTime\":0,\"messageCount\":0,"
                                        + "\"muted\":false}]}")
                                .formatted(NOW, NOW, NOW));
        assertThat(console.get("members?room=launch&count=1&order=2").body().get("members"))
                .singleElement()
                .satisfies(member -> assertThat(member.get("userId").asString()).isEqualTo("host"));
        assertThat(console.get("members?room=launch&count=501&order=1").code()).isEqualTo(1002);
        assertThat(console.get("members?count=1&order=1").code()).isEqualTo(1003);
    }

    private static String sanction(String user, int minutes) {
        return "{\"chatroomId\":\"launch\",\"userIds\":[\"%s\"],\"minutes\":%d,\"reason\":\"spam\"}"
                .formatted(user, minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutes", "bans"})
    void users_are_sanctioned_listed_and_free_again(String path) {
        console.rooms.createRoom(ROOM);
        console.rooms.join(ROOM, KIM, 1);
        console.done(path, sanction("kim", 5));
        assertThat(console.read(path + "?room=launch"))
                .isEqualTo(
                        "[{\"userId\":\"kim\",\"since\":%d,\"until\":%d,\"by\":\"owner\",\"reason\":\"spam\"}]"
                                .formatted(NOW, NOW + 300_000));
        console.done(
                path + "/lift",
                "{\"chatroomId\":\"launch\",\"userIds\":[\"kim\"],\"reason\":\"sorry\"}");
        assertThat(console.read(path + "?room=launch")).isEqualTo("[]");
        assertThat(console.told)
                .filteredOn(RoomEvent.Notified.class::isInstance)
                .as("members are told of both")
                .hasSize(2);
    }

    @Test
    void each_user_of_a_block_has_a_result_and_the_misspelt_do_not_stop_the_others() {
        console.rooms.createRoom(ROOM);
        console.rooms.join(ROOM, KIM, 1);
        console.know("host");
        var two = sanction("kim\",\"host\",\"hsot", 5);
        assertThat(console.post("mutes", two).body().get("results"))
                .extracting(result -> result.get("outcome").asString())
                .containsExactly("DONE", "DONE", "FAILED");
        assertThat(console.read("mutes?room=launch"))
                .contains("kim", "host")
                .doesNotContain("hsot");
        var lift = "{\"chatroomId\":\"launch\",\"userIds\":[\"kim\",\"lea\"],\"reason\":\"\"}";
        assertThat(console.post("mutes/lift", lift).body().get("results"))
                .extracting(result -> result.get("outcome").asString())
                .containsExactly("DONE", "UNCHANGED");
    }

    @Test
    void everybody_is_muted_and_unmuted() {
        console.rooms.createRoom(ROOM);
        console.done("mute-all", "{\"chatroomId\":\"launch\",\"on\":true,\"reason\":\"raid\"}");
        assertThat(console.read("rooms")).contains("\"muteAll\":true");
        console.done("mute-all", "{\"chatroomId\":\"launch\",\"on\":false,\"reason\":\"\"}");
        assertThat(console.read("rooms")).contains("\"muteAll\":false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"chatroomId":"launch","userIds":["kim"],"minutes":1     | 1000
                    {"userIds":["kim"],"minutes":1,"reason":""}              | 1002
                    {"chatroomId":"","userIds":["k"],"minutes":1,"reason":""}| 1003
                    {"chatroomId":"launch","minutes":1,"reason":""}          | 1002
                    {"chatroomId":"launch","userIds":[],"minutes":1,"reason":""}        | 1002
                    {"chatroomId":"launch","userIds":[null],"minutes":1,"reason":""}    | 1002
                    {"chatroomId":"launch","userIds":"kim","minutes":1,"reason":""}     | 1002
                    {"chatroomId":"launch","userIds":["a b"],"minutes":1,"reason":""}   | 1002
                    {"chatroomId":"launch","userIds":["kim"],"minutes":1}               | 1002
                    {"chatroomId":"launch","userIds":["kim"],"minutes":0,"reason":""}   | 1003
                    {"chatroomId":"launch","userIds":["kim"],"minutes":43201,"reason":""} | 1003
                    {"chatroomId":"launch","userIds":["kim"],"minutes":1,"reason":"a\\nb"} | 1002
                    """)
    void bad_sanctions_are_refused(String json, int code) {
        console.rooms.createRoom(ROOM);
        console.rooms.join(ROOM, KIM, 1);
        console.refused(400, code, "mutes", json);
        console.refused(400, code, "bans", json);
    }

    @Test
    void ids_and_reasons_have_a_longest_length() {
        console.rooms.createRoom(ROOM);
        console.rooms.join(ROOM, KIM, 1);
        console.refused(400, 1005, "mutes", sanction("x".repeat(65), 1));
        var reason = sanction("kim", 1).replace("spam", "🚀".repeat(201));
        console.refused(400, 1005, "mutes", reason);
        console.done("mutes", sanction("kim", 1).replace("spam", "🚀".repeat(200)));
    }

    @Test
    void an_unknown_room_is_23410_and_its_lists_are_empty() {
        console.refused(200, 23410, "bans", sanction("kim", 1));
        console.refused(
                200, 23410, "mute-all", "{\"chatroomId\":\"no\",\"on\":true,\"reason\":\"\"}");
        assertThat(console.read("bans?room=nowhere")).isEqualTo("[]");
        assertThat(console.read("members?room=nowhere&count=1&order=1"))
                .isEqualTo("{\"total\":0,\"members\":[]}");
    }

    @Test
    void the_audit_log_is_read_backwards_in_pages() {
        console.rooms.createRoom(ROOM);
        console.rooms.join(ROOM, KIM, 1);
        console.rooms.createRoom(new RoomId("lobby"));
        console.done("mutes", sanction("kim", 5));
        console.done("mute-all", "{\"chatroomId\":\"lobby\",\"on\":true,\"reason\":\"raid\"}");
        assertThat(console.read("audit?room=launch&before=0&limit=1"))
                .isEqualTo(
                        "{\"lines\":[{\"number\":3,\"entry\":{\"time\":%d,\"by\":\"owner\",\"act\":\"MUTE\",\"chatroomId\":\"launch\",\"subject\":\"kim\",\"until\":%d,\"reason\":\"spam\",\"code\":0},\"detail\":{\"users\":[\"kim\"],\"attributes\":[],\"messageUIds\":[],\"messageTypes\":[]},\"undoable\":true,\"undoneBy\":0}],\"next\":3}"
                                .formatted(NOW, NOW + 300_000));
        assertThat(console.get("audit?before=3").body().get("lines"))
                .extracting(line -> line.get("number").asInt())
                .containsExactly(2, 1);
        assertThat(console.read("audit?limit=500"))
                .contains("\"number\":4", "\"act\":\"MUTE_ALL\"", "\"subject\":\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "before=x", "before=-1", "room=a%20b"})
    void a_bad_audit_query_is_1002(String query) {
        assertThat(console.get("audit?" + query).code()).isEqualTo(1002);
    }
}
