package io.roomkeeper.server.admin;

import static io.roomkeeper.server.fixture.EngineInMemory.HOST;
import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.StateChange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What moderators do at a console besides muting and banning.
class DeskCallsTest {
    private final ConsoleFixture console = ConsoleFixture.withMembers();

    @AfterEach
    void stop() {
        console.close();
    }

    private List<String> sentIds() {
        return console.told.stream()
                .filter(RoomEvent.MessageSent.class::isInstance)
                .map(RoomEvent.MessageSent.class::cast)
                .filter(sent -> sent.objectName().equals("RC:TxtMsg"))
                .map(RoomEvent.MessageSent::messageUId)
                .toList();
    }

    @Test
    void attributes_are_set_listed_and_removed_with_a_line_in_the_audit_log() {
        console.done(
                "attributes",
                "{\"chatroomId\":\"launch\",\"attributes\":{\"stage\":\"night\"},\"keepOnExit\":true,\"force\":false,\"reason\":\"show\"}");
        assertThat(console.read("attributes?room=launch"))
                .isEqualTo(
                        "{\"attributes\":[{\"key\":\"stage\",\"value\":\"night\",\"owner\":\"owner\",\"time\":%d,\"keepOnExit\":true}],\"most\":100}"
                                .formatted(console.rooms.clock.millis()));
        console.done(
                "attributes/remove",
                "{\"chatroomId\":\"launch\",\"keys\":[\"stage\",\"unheard\"],\"reason\":\"\"}");
        assertThat(console.read("attributes?room=launch")).contains("\"attributes\":[]");
        assertThat(console.rooms.changes())
                .filteredOn(StateChange.AttributesEdited.class::isInstance)
                .extracting(change -> ((StateChange.AttributesEdited) change).edits().size())
                .containsExactly(1, 1);
    }

    @Test
    void what_somebody_else_has_set_is_a_conflict_until_it_is_forced() {
        console.rooms.run(
                new RoomCommand.SetAttributes(ROOM, HOST, Map.of("stage", "day"), false, null));
        var set =
                "{\"chatroomId\":\"launch\",\"attributes\":{\"stage\":\"night\",\"mic\":\"1\"},\"keepOnExit\":true,\"force\":%s,\"reason\":\"\"}";
        assertThat(console.post("attributes", set.formatted("false")).body().toString())
                .contains("\"key\":\"stage\",\"value\":\"day\",\"owner\":\"host\"");
        assertThat(console.read("attributes?room=launch")).doesNotContain("night", "mic");
        assertThat(console.post("attributes", set.formatted("true")).body().toString())
                .contains("\"conflicts\":[]");
        assertThat(console.read("attributes?room=launch")).contains("night", "mic");
        console.refused(400, 1002, "attributes", set.formatted("true").replace("mic", "m c"));
        console.refused(200, 23410, "attributes", set.formatted("true").replace("launch", "no"));
    }

    @Test
    void a_room_is_seen_and_set() {
        console.done(
                "mutes",
                "{\"chatroomId\":\"launch\",\"userIds\":[\"kim\"],\"minutes\":5,\"reason\":\"\"}");
        console.done("mute-all", "{\"chatroomId\":\"launch\",\"on\":true,\"reason\":\"raid\"}");
        var now = console.rooms.clock.millis();
        assertThat(console.read("room?room=launch"))
                .contains(
                        "\"counts\":{\"muted\":1,\"banned\":0,\"exceptions\":0,\"mostExceptions\":20,\"allowed\":0,\"mostAllowed\":5,\"attributes\":0,\"mostAttributes\":100}")
                .contains("\"muteAllSince\":%d,\"muteAllBy\":\"owner\"".formatted(now));
        console.done(
                "room",
                "{\"chatroomId\":\"launch\",\"name\":\"Launch"
                    + " stream\",\"destroyType\":1,\"destroyTime\":120,\"distributing\":false,\"reason\":\"\"}");
        assertThat(console.read("room?room=launch"))
                .contains(
                        "\"name\":\"Launch stream\"",
                        "\"destroyType\":1,\"destroyTime\":120",
                        "\"distributing\":false",
                        "\"endTime\":" + (now + Duration.ofHours(2).toMillis()));
        console.refused(400, 1002, "room", "{\"chatroomId\":\"launch\",\"reason\":\"\"}");
        console.refused(
                400, 1002, "room", "{\"chatroomId\":\"launch\",\"destroyType\":1,\"reason\":\"\"}");
        console.refused(
                400,
                1002,
                "room",
                "{\"chatroomId\":\"launch\",\"destroyType\":1,\"destroyTime\":59,\"reason\":\"\"}");
        console.refused(
                400,
                1005,
                "room",
                "{\"chatroomId\":\"launch\",\"destroyType\":0,\"destroyTime\":60,\"name\":\""
                        + "x".repeat(65)
                        + "\",\"reason\":\"\"}");
        console.refused(
                400,
                1002,
                "room",
                "{\"chatroomId\":\"launch\",\"name\":\"a\\nb\",\"reason\":\"\"}");
        assertThat(console.read("room?room=launch")).contains("\"destroyType\":1");
        assertThat(console.get("room?room=nowhere").code()).isEqualTo(23410);
    }

    @Test
    void a_room_may_be_created_with_a_name_which_it_then_keeps() {
        console.done("rooms", "{\"chatroomId\":\"stage\",\"name\":\"Main stage\"}");
        console.done("rooms", "{\"chatroomId\":\"stage\"}");
        assertThat(console.read("room?room=stage")).contains("\"name\":\"Main stage\"");
        console.refused(
                400,
                1005,
                "rooms",
                "{\"chatroomId\":\"other\",\"name\":\"" + "x".repeat(65) + "\"}");
        assertThat(console.get("room?room=other").code()).isEqualTo(23410);
    }

    @Test
    void kept_rooms_say_since_when_by_whom_and_how_many_there_may_be() {
        console.done("keepalive", "{\"chatroomId\":\"launch\",\"on\":true,\"reason\":\"\"}");
        assertThat(console.read("keepalive")).contains("\"lastMessageTime\":0");
        console.rooms.join(ROOM, KIM, 1);
        console.rooms.send(ROOM, KIM, 1, "hello");
        assertThat(console.read("keepalive"))
                .contains("\"since\":%d,\"by\":\"owner\"".formatted(console.rooms.clock.millis()))
                .contains("\"lastMessageTime\":%d".formatted(console.rooms.clock.millis()))
                .contains("\"most\":5", "\"kept\":true", "\"endTime\":0");
        console.done("keepalive", "{\"chatroomId\":\"launch\",\"on\":false,\"reason\":\"\"}");
        assertThat(console.read("keepalive")).isEqualTo("{\"rooms\":[],\"most\":5}");
    }

    @Test
    void message_types_come_on_lists_and_off_them() {
        console.done(
                "message-types",
                "{\"list\":\"LOW_PRIORITY\",\"types\":[\"chat:like\"],\"on\":true,\"reason\":\"\"}");
        console.done(
                "message-types",
                "{\"list\":\"GUARDED\",\"types\":[\"chat:gift\"],\"on\":true,\"reason\":\"\"}");
        assertThat(console.read("message-types"))
                .isEqualTo(
                        "{\"lowPriority\":[\"chat:like\"],\"mostLowPriority\":20,\"guarded\":[\"chat:gift\"],\"mostGuarded\":20}");
        console.done(
                "message-types",
                "{\"list\":\"GUARDED\",\"types\":[\"chat:gift\"],\"on\":false,\"reason\":\"\"}");
        assertThat(console.read("message-types")).contains("\"guarded\":[]");
        console.refused(
                400,
                1002,
                "message-types",
                "{\"list\":\"OTHER\",\"types\":[\"a\"],\"on\":true,\"reason\":\"\"}");
    }

    @Test
    void users_are_muted_everywhere_and_blocked() {
        for (var path : List.of("global-mutes", "blocks")) {
            console.done(path, "{\"userIds\":[\"kim\"],\"minutes\":5,\"reason\":\"raid\"}");
            assertThat(console.read(path))
                    .contains(
                            "\"userId\":\"kim\"",
                            "\"by\":\"owner\",\"reason\":\"raid\"",
                            "\"rooms\":1");
            console.done(path + "/lift", "{\"userIds\":[\"kim\"],\"reason\":\"\"}");
            assertThat(console.read(path)).isEqualTo("[]");
        }
    }

    @Test
    void whether_users_are_here_is_told() {
        console.know("lea");
        assertThat(console.read("members/check?room=launch&user=kim&user=lea&user=lae"))
                .isEqualTo(
                        "[{\"userId\":\"kim\",\"member\":true,\"known\":true},{\"userId\":\"lea\",\"member\":false,\"known\":true},{\"userId\":\"lae\",\"member\":false,\"known\":false}]");
        assertThat(console.get("members/check?room=launch").code()).isEqualTo(1002);
    }

    @Test
    void a_moderator_speaks_under_the_name_of_the_key() {
        var sent =
                console.post(
                        "messages",
                        "{\"chatroomId\":\"launch\",\"objectName\":\"RC:TxtMsg\",\"content\":\"{}\"}");
        assertThat(sent.body().get("sequence").asLong()).isPositive();
        assertThat(console.told)
                .filteredOn(RoomEvent.MessageSent.class::isInstance)
                .singleElement()
                .satisfies(each ->
                        assertThat(((RoomEvent.MessageSent) each).sender().value())
                                .isEqualTo("owner"));
        console.refused(
                200,
                23410,
                "messages",
                "{\"chatroomId\":\"no\",\"objectName\":\"RC:TxtMsg\",\"content\":\"{}\"}");
    }

    @Test
    void messages_are_recalled_by_id_with_a_line_in_the_audit_log() {
        console.rooms.send(ROOM, KIM, 1, "one");
        var id = sentIds().getFirst();
        var answer =
                console.post(
                        "messages/recall",
                        "{\"chatroomId\":\"launch\",\"messageUIds\":[\""
                                + id
                                + "\",\"ABCD-EFGH-0000-0000\"],\"reason\":\"spam\"}");
        assertThat(answer.body().get("recalled").toString()).isEqualTo("[\"" + id + "\"]");
        assertThat(answer.body().get("unknown").toString()).isEqualTo("[\"ABCD-EFGH-0000-0000\"]");
        assertThat(console.told)
                .filteredOn(event ->
                        event instanceof RoomEvent.MessageSent sent
                                && sent.objectName().equals("RC:RcCmd"))
                .hasSize(1);
        assertThat(console.read("audit"))
                .contains(
                        "\"act\":\"RECALL\",\"chatroomId\":\"launch\",\"subject\":\"kim\",\"until\":0,\"reason\":\"spam\"");
    }

    @Test
    void a_message_the_room_knows_is_recalled_even_when_the_history_cannot_be_read() {
        console.rooms.send(ROOM, KIM, 1, "one");
        var id = sentIds().getFirst();
        console.history.broken = true;
        var recall = "{\"chatroomId\":\"launch\",\"messageUIds\":[\"" + id + "\"],\"reason\":\"\"}";
        assertThat(console.post("messages/recall", recall).body().get("recalled").toString())
                .isEqualTo("[\"" + id + "\"]");
    }

    @Test
    void the_last_messages_of_a_user_are_recalled_once() {
        for (var text : List.of("a", "b", "c")) {
            console.rooms.send(ROOM, KIM, 1, text);
            console.rooms.send(ROOM, HOST, 2, text);
        }
        var ids = sentIds();
        var last = "{\"chatroomId\":\"launch\",\"userIds\":[\"kim\"],\"count\":2,\"reason\":\"\"}";
        assertThat(console.post("messages/recall-last", last).body().get("recalled").toString())
                .isEqualTo("[\"%s\",\"%s\"]".formatted(ids.get(4), ids.get(2)));
        assertThat(console.post("messages/recall-last", last).body().get("recalled").toString())
                .as("those before, as the last are gone")
                .isEqualTo("[\"%s\"]".formatted(ids.get(0)));
        assertThat(console.post("messages/recall-last", last).body().get("recalled").toString())
                .isEqualTo("[]");
        console.refused(400, 1002, "messages/recall-last", last.replace(":2", ":101"));
    }
}
