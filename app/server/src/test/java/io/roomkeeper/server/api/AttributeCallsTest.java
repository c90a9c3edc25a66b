package io.roomkeeper.server.api;

import static io.roomkeeper.server.fixture.EngineInMemory.HOST;
import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.AppSwitch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class AttributeCallsTest {
    private static final String SET = "/chatroom/entry/set.json";
    private static final String SET_ALL = "/chatroom/entry/batch/set.json";
    private static final String REMOVE = "/chatroom/entry/remove.json";
    private static final String REMOVE_ALL = "/chatroom/entry/batch/remove.json";
    private static final String QUERY = "/chatroom/entry/query.json";
    private static final String NOTE = "&objectName=RC:chrmKVNotiMsg&content=";

    private final ApiFixture api = new ApiFixture();

    @BeforeEach
    void create() {
        api.rooms.createRoom(ROOM);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private String all() {
        return api.answer(QUERY, "chatroomId=launch");
    }

    private static String pairs(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj("\"k%d\":\"v\""::formatted)
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void an_attribute_that_was_set_is_listed_with_texts_for_numbers() {
        api.done(SET, "chatroomId=launch&userId=kim&key=topic&value=two+words&autoDelete=1");
        assertThat(all())
                .isEqualTo(
                        "{\"code\":200,\"keys\":[{\"key\":\"topic\",\"value\":\"two words\","
                                + "\"userId\":\"kim\",\"autoDelete\":\"1\","
                                + "\"lastSetTime\":\"1795356000000\"}]}");
    }

    @Test
    void another_user_overwrites_value_and_owner() {
        api.done(SET, "chatroomId=launch&userId=kim&key=topic&value=a&autoDelete=true");
        api.done(SET, "chatroomId=launch&userId=host&key=topic&value=b");
        assertThat(all())
                .contains("\"value\":\"b\",\"userId\":\"host\",\"autoDelete\":\"0\"")
                .doesNotContain("kim");
    }

    @Test
    void several_are_set_at_once_and_values_that_are_no_texts_become_some() {
        api.done(
                SET_ALL,
                "chatroomId=launch&entryOwnerId=kim&autoDelete=1"
                        + "&entryInfo={\"a\":\"text\",\"b\":7,\"c\":true,\"d\":1.50}");
        assertThat(all())
                .contains(
                        "{\"key\":\"a\",\"value\":\"text\",\"userId\":\"kim\",\"autoDelete\":\"1\"")
                .contains("{\"key\":\"b\",\"value\":\"7\"")
                .contains("{\"key\":\"c\",\"value\":\"true\"")
                .contains("{\"key\":\"d\",\"value\":\"1.5\"");
    }

    @Test
    void only_the_keys_asked_for_are_listed_and_unknown_ones_left_out() {
        api.done(SET_ALL, "chatroomId=launch&entryOwnerId=kim&entryInfo=" + pairs(1, 3));
        var found = api.call(QUERY, "chatroomId=launch&keys=k3&keys=none&keys=k1").body();
        assertThat(found.get("keys")).hasSize(2);
        var many =
                IntStream.rangeClosed(1, 101)
                        .mapToObj("&keys=k%d"::formatted)
                        .collect(Collectors.joining());
        api.refused(400, 1002, QUERY, "chatroomId=launch" + many);
        api.answer(QUERY, "chatroomId=launch" + many.replace("&keys=k101", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    set    | userId=kim&key=a&value=b                   | 1003
                    set    | chatroomId=launch&key=a&value=b            | 1002
                    set    | chatroomId=launch&userId=kim&value=b       | 1002
                    set    | chatroomId=launch&userId=kim&key=a         | 1002
                    set    | chatroomId=launch&userId=kim&key=a&value=  | 1002
                    set    | chatroomId=launch&userId=kim&key=a.b&value=c  | 1002
                    set    | chatroomId=launch&userId=kim&key=a&value=b&autoDelete=2 | 1002
                    set    | chatroomId=launch&userId=kim&key=a&value=b&objectName=app:x | 1002
                    set    | chatroomId=nowhere&userId=kim&key=a&value=b | 23410
                    batch/set | chatroomId=launch&entryInfo={"a":"b"}   | 1002
                    batch/set | chatroomId=launch&entryOwnerId=kim      | 1002
                    batch/set | chatroomId=launch&entryOwnerId=kim&entryInfo={} | 1002
                    batch/set | chatroomId=launch&entryOwnerId=kim&entryInfo=["a"] | 1002
                    batch/set | chatroomId=launch&entryOwnerId=kim&entryInfo={"a":"b","a":"c"} | 1002
                    batch/set | chatroomId=launch&entryOwnerId=kim&entryInfo={"a":"b","c d":"e"} | 1002
                    batch/set | chatroomId=nowhere&entryOwnerId=kim&entryInfo={"a":"b"} | 23410
                    remove | chatroomId=launch&key=a                    | 1002
                    remove | chatroomId=launch&userId=kim               | 1002
                    remove | chatroomId=launch&userId=kim&key=none      | 1015
                    remove | chatroomId=nowhere&userId=kim&key=a        | 23410
                    batch/remove | chatroomId=launch&entryKeys=["a"]    | 1002
                    batch/remove | chatroomId=launch&entryOwnerId=kim   | 1002
                    batch/remove | chatroomId=launch&entryOwnerId=kim&entryKeys=a,b | 1002
                    batch/remove | chatroomId=launch&entryOwnerId=kim&entryKeys=[1] | 1002
                    batch/remove | chatroomId=launch&entryOwnerId=kim&entryKeys=[] | 1002
                    batch/remove | chatroomId=nowhere&entryOwnerId=kim&entryKeys=["a"] | 23410
                    query  | keys=a                                     | 1003
                    query  | chatroomId=nowhere                         | 23410
                    """)
    void what_is_missing_or_wrong_is_refused_and_nothing_changes(
            String call, String form, int code) {
        api.refused(code == 23410 ? 200 : 400, code, "/chatroom/entry/" + call + ".json", form);
    }

    @Test
    void key_value_and_number_of_pairs_have_limits() {
        var set = "chatroomId=launch&userId=kim";
        api.done(SET, set + "&key=" + "k".repeat(128) + "&value=" + "v".repeat(4096));
        api.done(SET, set + "&key=Az09%2B=_-&value=%F0%9F%9A%80");
        api.refused(400, 1002, SET, set + "&value=v&key=" + "k".repeat(129));
        api.refused(400, 1002, SET, set + "&key=k&value=" + "v".repeat(4097));
        var setAll = "chatroomId=launch&entryOwnerId=kim&entryInfo=";
        api.done(SET_ALL, setAll + pairs(1, 20));
        api.refused(400, 1002, SET_ALL, setAll + pairs(1, 21));
        var removeAll = "chatroomId=launch&entryOwnerId=kim&entryKeys=";
        var keys = pairs(1, 21).replace(":\"v\"", "").replace('{', '[').replace('}', ']');
        api.refused(400, 1002, REMOVE_ALL, removeAll + keys);
    }

    @Test
    void a_room_has_at_most_a_hundred_attributes() {
        for (int i = 0; i < 5; i++) {
            api.done(
                    SET_ALL,
                    "chatroomId=launch&entryOwnerId=kim&entryInfo="
                            + pairs(i * 20 + 1, i * 20 + 20));
        }
        api.refused(400, 23423, SET, "chatroomId=launch&userId=kim&key=one&value=more");
        api.done(SET, "chatroomId=launch&userId=kim&key=k7&value=changed");
    }

    @Test
    void a_batch_of_the_longest_values_fits_even_escaped() {
        var value = "%E4%BD%A0".repeat(4096);
        var pairs =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> "\"k%d\":\"%s\"".formatted(i, value))
                        .collect(Collectors.joining(",", "{", "}"));
        api.done(SET_ALL, "chatroomId=launch&entryOwnerId=kim&entryInfo=" + pairs);
    }

    @Test
    void one_is_removed_by_its_owner_only() {
        api.done(SET, "chatroomId=launch&userId=kim&key=topic&value=a");
        api.refused(403, 23424, REMOVE, "chatroomId=launch&userId=host&key=topic");
        api.done(REMOVE, "chatroomId=launch&userId=kim&key=topic");
        assertThat(all()).isEqualTo("{\"code\":200,\"keys\":[]}");
    }

    @Test
    void several_are_removed_by_anybody_and_unknown_keys_skipped() {
        api.done(SET_ALL, "chatroomId=launch&entryOwnerId=kim&entryInfo=" + pairs(1, 3));
        api.done(
                REMOVE_ALL,
                "chatroomId=launch&entryOwnerId=host&entryKeys=[\"k1\",\"none\",\"k3\"]");
        assertThat(all()).contains("\"k2\"").doesNotContain("\"k1\"").doesNotContain("\"k3\"");
    }

    @Test
    void the_room_gets_a_message_when_one_is_asked_for() {
        api.rooms.join(ROOM, KIM, 1);
        var content = "{\"type\":1,\"key\":\"topic\",\"value\":\"a\",\"extra\":\"x\"}";
        api.done(SET, "chatroomId=launch&userId=host&key=topic&value=a" + NOTE + content);
        api.done(
                REMOVE,
                "chatroomId=launch&userId=host&key=topic" + NOTE + content.replace("1", "2"));
        api.done(
                SET,
                "chatroomId=launch&userId=host&key=topic&value=b&objectName=app:note&content=any");
        api.done(SET, "chatroomId=launch&userId=host&key=topic&value=c&content=nothing");
        assertThat(api.messages()).hasSize(3).allMatch(sent -> sent.sender().equals(HOST));
        assertThat(api.messages().getFirst().objectName()).isEqualTo("RC:chrmKVNotiMsg");
        assertThat(api.messages().getFirst().content()).isEqualTo(content);
        assertThat(api.messages().getLast().content()).isEqualTo("any");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic is set",
                "[]",
                "{\"key\":\"topic\",\"value\":\"a\"}",
                "{\"type\":1,\"value\":\"a\"}",
                "{\"type\":1,\"key\":\"topic\"}",
                "{\"type\":2,\"key\":\"topic\",\"value\":\"a\"}"
            })
    void the_built_in_message_has_to_say_what_happened(String content) {
        api.refused(
                400, 1002, SET, "chatroomId=launch&userId=kim&key=topic&value=a" + NOTE + content);
    }

    @ParameterizedTest
    @ValueSource(strings = {SET, SET_ALL, REMOVE, REMOVE_ALL, QUERY})
    void without_the_service_every_call_is_1009_whatever_else_is_wrong(String path) {
        api.rooms.turn(AppSwitch.ATTRIBUTES, false);
        api.refused(430, 1009, path, "");
    }

    @Test
    void a_room_is_created_with_attributes_and_exceptions_and_gets_more_of_them() {
        var create = "/chatroom/create_new.json";
        api.done(
                create,
                "chatroomId=new&entryOwnerId=host&entryInfo={\"a\":1,\"b\":2}&whiteUserIds=kim");
        api.done(create, "chatroomId=new&entryOwnerId=kim&entryInfo={\"b\":3}&whiteUserIds=zoe");
        api.done(create, "chatroomId=new");
        assertThat(api.answer(QUERY, "chatroomId=new"))
                .contains("{\"key\":\"a\",\"value\":\"1\",\"userId\":\"host\"")
                .contains("{\"key\":\"b\",\"value\":\"3\",\"userId\":\"kim\"");
        assertThat(api.answer("/chatroom/user/ban/whitelist/query.json", "chatroomId=new"))
                .isEqualTo("{\"code\":200,\"userIds\":[\"kim\",\"zoe\"]}");
    }

    @Test
    void creating_with_attributes_needs_the_service_and_with_exceptions_none() {
        api.rooms.turn(AppSwitch.ATTRIBUTES, false);
        var create = "/chatroom/create_new.json";
        api.refused(430, 1009, create, "chatroomId=new&entryOwnerId=kim&entryInfo={\"a\":\"b\"}");
        api.refused(430, 1009, create, "entryInfo=nonsense&destroyTime=1");
        api.done(create, "chatroomId=new&whiteUserIds=kim");
    }
}
