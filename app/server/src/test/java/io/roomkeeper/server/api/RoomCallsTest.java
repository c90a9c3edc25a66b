package io.roomkeeper.server.api;

import static io.roomkeeper.server.fixture.EngineInMemory.HOST;
import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.StateChange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RoomCallsTest {
    private static final String CREATE = "/chatroom/create_new.json";
    private static final String OLD_CREATE = "/chatroom/create.json";
    private static final String GET = "/chatroom/get.json";
    private static final String OLD_QUERY = "/chatroom/query.json";
    private static final String DESTROY = "/chatroom/destroy.json";
    private static final String SET = "/chatroom/destroy/set.json";
    private static final String MEMBERS = "/chatroom/user/query.json";

    private final ApiFixture api = new ApiFixture();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void a_created_room_is_described() {
        api.done(CREATE, "chatroomId=launch");
        api.rooms.join(ROOM, KIM, 1);
        assertThat(api.answer(GET, "chatroomId=launch"))
                .isEqualTo(
                        "{\"code\":200,\"chatroomId\":\"launch\",\"createTime\":1795356000000,"
                                + "\"memberCount\":1,\"destroyType\":0,\"destroyTime\":60,"
                                + "\"ban\":false}");
    }

    @Test
    void the_options_of_a_new_room_are_kept() {
        api.done(CREATE, "chatroomId=launch&destroyType=1&destroyTime=120&isBan=true");
        assertThat(api.answer(GET, "chatroomId=launch"))
                .contains("\"destroyType\":1,\"destroyTime\":120,\"ban\":true");
    }

    @Test
    void creating_a_room_again_wipes_nothing_and_changes_what_is_given() {
        api.done(CREATE, "chatroomId=launch&destroyType=1&destroyTime=120&isBan=true");
        api.rooms.join(ROOM, KIM, 1);
        api.done(CREATE, "chatroomId=launch");
        api.done(CREATE, "chatroomId=launch&isBan=false");
        assertThat(api.answer(GET, "chatroomId=launch"))
                .contains("\"memberCount\":1,\"destroyType\":1,\"destroyTime\":120,\"ban\":true");
        api.done(CREATE, "chatroomId=launch&destroyType=0&destroyTime=60&isBan=false");
        assertThat(api.answer(GET, "chatroomId=launch"))
                .contains("\"destroyType\":0,\"destroyTime\":60,\"ban\":true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                      | 1003
                    chatroomId=                             | 1003
                    chatroomId=a&chatroomId=b               | 1002
                    chatroomId=two%20words                  | 1002
                    chatroomId=r&destroyTime=59             | 1002
                    chatroomId=r&destroyTime=10081          | 1002
                    chatroomId=r&destroyTime=soon           | 1002
                    chatroomId=r&destroyType=2              | 1002
                    chatroomId=r&isBan=maybe                | 1002
                    chatroomId=r&whiteUserIds=a%20b         | 1002
                    chatroomId=r&entryInfo={"a":"b"}        | 1002
                    chatroomId=r&entryOwnerId=kim           | 1002
                    chatroomId=r&entryOwnerId=kim&entryInfo=[]           | 1002
                    chatroomId=r&entryOwnerId=kim&entryInfo={"a":{}}     | 1002
                    chatroomId=r&entryOwnerId=kim&entryInfo={"a":null}   | 1002
                    chatroomId=r&entryOwnerId=kim&entryInfo={"a":""}     | 1002
                    chatroomId=r&entryOwnerId=kim&entryInfo={"a b":"c"}  | 1002
                    chatroomId=r&entryOwnerId=kim&entryInfo={"a":"b"     | 1002
                    """)
    void a_bad_creation_is_refused(String form, int code) {
        api.refused(400, code, CREATE, form);
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATE, GET, DESTROY, SET, MEMBERS, OLD_QUERY})
    void an_id_of_64_bytes_is_the_longest(String path) {
        api.refused(400, 1005, path, "chatroomId=" + "x".repeat(65));
        api.refused(400, 1005, path, "chatroomId=" + "%E4%BD%A0".repeat(22));
        api.done(CREATE, "chatroomId=" + "%E4%BD%A0".repeat(21) + "x");
    }

    @Test
    void flags_may_be_words_and_parameters_nobody_knows_are_ignored() {
        api.done(CREATE, "chatroomId=launch&destroyType=true&isBan=1&colour=red");
        assertThat(api.answer(GET, "chatroomId=launch"))
                .contains("\"destroyType\":1")
                .contains("\"ban\":true");
    }

    @Test
    void values_without_escapes_are_understood() {
        api.done(OLD_CREATE, "chatroom[launch]=Launch of {the} 火箭: 1 + 1");
        assertThat(api.answer(OLD_QUERY, "chatroomId=launch"))
                .contains("\"name\":\"Launch of {the} 火箭: 1 + 1\"");
    }

    @Test
    void an_unknown_room_is_23410_with_http_200() {
        api.refused(200, 23410, GET, "chatroomId=nowhere");
        api.refused(200, 23410, SET, "chatroomId=nowhere");
    }

    @Test
    void the_old_call_creates_rooms_with_names() {
        api.done(OLD_CREATE, "chatroom%5B10001%5D=First+room&chatroom[r%2D2]=second");
        assertThat(api.answer(OLD_QUERY, "chatroomId=10001&chatroomId=none&chatroomId=r-2"))
                .isEqualTo(
                        "{\"code\":200,\"chatRooms\":["
                                + "{\"chrmId\":\"10001\",\"name\":\"First room\","
                                + "\"time\":\"2026-11-22 14:00:00\"},"
                                + "{\"chrmId\":\"r-2\",\"name\":\"second\","
                                + "\"time\":\"2026-11-22 14:00:00\"}]}");
    }

    @Test
    void the_old_calls_have_limits() {
        api.refused(400, 1002, OLD_CREATE, "");
        api.refused(400, 1002, OLD_CREATE, "chatroomId=r");
        api.refused(400, 1003, OLD_CREATE, "chatroom[]=nameless");
        api.refused(400, 1005, OLD_CREATE, "chatroom[a]=fine&chatroom[" + "x".repeat(65) + "]=no");
        api.refused(400, 1002, OLD_CREATE, many("chatroom[r%d]=x", 101));
        api.done(OLD_CREATE, many("chatroom[r%d]=x", 100));
        api.refused(400, 1003, OLD_QUERY, "");
        api.refused(400, 1002, OLD_QUERY, many("chatroomId=r%d", 21));
        assertThat(api.answer(OLD_QUERY, many("chatroomId=r%d", 20))).contains("\"r20\"");
    }

    @Test
    void a_name_has_so_many_characters_and_with_a_longer_one_no_room_is_made() {
        var longest = "房".repeat(Limit.ROOM_NAME_CHARACTERS.byDefault());
        api.done(OLD_CREATE, "chatroom[a]=" + longest);
        assertThat(api.answer(OLD_QUERY, "chatroomId=a")).contains("\"" + longest + "\"");
        api.refused(400, 1005, OLD_CREATE, "chatroom[b]=fine&chatroom[c]=" + longest + "!");
        assertThat(api.answer(OLD_QUERY, "chatroomId=b")).contains("\"chatRooms\":[]");
        var few = Limits.DEFAULT.with(Limit.ROOM_NAME_CHARACTERS, 2);
        try (var other = new ApiFixture(few, ZoneOffset.UTC, ApiFixture.ANYWHERE)) {
            other.done(OLD_CREATE, "chatroom[a]=ab");
            other.refused(400, 1005, OLD_CREATE, "chatroom[b]=abc");
        }
    }

    private static String many(String pair, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(pair::formatted)
                .collect(Collectors.joining("&"));
    }

    @Test
    void destroyed_rooms_are_gone_and_unknown_ones_no_error() {
        api.done(CREATE, "chatroomId=a");
        api.done(CREATE, "chatroomId=b");
        api.done(DESTROY, "chatroomId=a&chatroomId=nowhere&chatroomId=b");
        api.refused(200, 23410, GET, "chatroomId=a");
        api.refused(200, 23410, GET, "chatroomId=b");
        api.refused(400, 1003, DESTROY, "");
    }

    @Test
    void more_rooms_than_the_limit_are_refused_and_none_is_destroyed() {
        try (var limited = ApiFixture.limited(Limit.ROOMS_PER_CALL, 2)) {
            limited.done(CREATE, "chatroomId=a");
            limited.refused(400, 1002, DESTROY, "chatroomId=a&chatroomId=b&chatroomId=c");
            limited.done(DESTROY, "chatroomId=a&chatroomId=b");
        }
    }

    @Test
    void one_bad_id_keeps_all_rooms() {
        api.done(CREATE, "chatroomId=a");
        api.refused(400, 1002, DESTROY, "chatroomId=a&chatroomId=b%20c");
        assertThat(api.answer(GET, "chatroomId=a")).contains("\"code\":200");
    }

    @Test
    void the_lifetime_can_be_set_and_has_defaults() {
        api.done(CREATE, "chatroomId=launch");
        api.done(SET, "chatroomId=launch&destroyType=1&destroyTime=10080");
        assertThat(api.answer(GET, "chatroomId=launch"))
                .contains("\"destroyType\":1,\"destroyTime\":10080");
        api.done(SET, "chatroomId=launch");
        assertThat(api.answer(GET, "chatroomId=launch"))
                .contains("\"destroyType\":0,\"destroyTime\":60");
        api.refused(400, 1002, SET, "chatroomId=launch&destroyTime=10800");
    }

    @Test
    void members_are_listed_from_either_end_with_their_total() {
        api.done(CREATE, "chatroomId=launch");
        api.rooms.join(ROOM, KIM, 1);
        api.rooms.clock.advance(Duration.ofSeconds(90));
        api.rooms.join(ROOM, HOST, 2);
        assertThat(api.answer(MEMBERS, "chatroomId=launch&count=1&order=1"))
                .isEqualTo(
                        "{\"code\":200,\"total\":2,\"users\":["
                                + "{\"id\":\"kim\",\"time\":\"2026-11-22 14:00:00\"}]}");
        assertThat(api.answer(MEMBERS, "chatroomId=launch&count=500&order=2"))
                .contains("{\"id\":\"host\",\"time\":\"2026-11-22 14:01:30\"},{\"id\":\"kim\"");
        assertThat(api.answer(MEMBERS, "chatroomId=nowhere&count=1&order=1"))
                .isEqualTo("{\"code\":200,\"total\":0,\"users\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chatroomId=r&order=1",
                "chatroomId=r&count=1",
                "chatroomId=r&count=0&order=1",
                "chatroomId=r&count=501&order=1",
                "chatroomId=r&count=1&order=0",
                "chatroomId=r&count=1&order=3"
            })
    void count_and_order_are_required_and_bounded(String form) {
        api.refused(400, 1002, MEMBERS, form);
    }

    @Test
    void times_are_in_the_zone_of_the_server() {
        try (var beijing =
                new ApiFixture(Limits.DEFAULT, ZoneId.of("Asia/Shanghai"), ApiFixture.ANYWHERE)) {
            beijing.done(OLD_CREATE, "chatroom[r]=x");
            assertThat(beijing.answer(OLD_QUERY, "chatroomId=r"))
                    .contains("\"time\":\"2026-11-22 22:00:00\"");
        }
    }

    @Test
    void the_audit_log_says_that_it_was_the_server_api() {
        api.done(CREATE, "chatroomId=launch");
        assertThat(api.rooms.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        StateChange.RoomCreated.class,
                        created -> assertThat(created.room()).isEqualTo(new RoomId("launch")))
                .extracting(Change::by)
                .isEqualTo("server-api");
    }
}
