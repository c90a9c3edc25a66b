package io.roomkeeper.server.api;

import static io.roomkeeper.server.fixture.EngineInMemory.HOST;
import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Hearers;
import io.roomkeeper.server.engine.Retention;
import io.roomkeeper.server.engine.RoomEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class PublishCallsTest {
    private static final String PUBLISH = "/message/chatroom/publish.json";
    private static final String BROADCAST = "/message/chatroom/broadcast.json";
    private static final String TEXT = "fromUserId=host&objectName=RC:TxtMsg&content=hi";
    private static final String TO_LAUNCH = TEXT + "&toChatroomId=launch";

    private final ApiFixture api = new ApiFixture();

    @BeforeEach
    void create() {
        api.rooms.createRoom(ROOM);
        api.rooms.join(ROOM, KIM, 1);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private RoomEvent.MessageSent only() {
        assertThat(api.messages()).hasSize(1);
        return api.messages().getFirst();
    }

    @Test
    void a_message_reaches_the_room_and_its_id_is_answered() {
        var answer = api.answer(PUBLISH, TO_LAUNCH);
        var sent = only();
        assertThat(answer)
                .isEqualTo(
                        "{\"code\":200,\"messageUIDs\":[{\"chatroomId\":\"launch\","
                                + "\"messageUID\":\""
                                + sent.messageUId()
                                + "\"}]}");
        assertThat(sent.sender()).isEqualTo(HOST);
        assertThat(sent.objectName()).isEqualTo("RC:TxtMsg");
        assertThat(sent.content()).isEqualTo("hi");
        assertThat(sent.from()).isNull();
        assertThat(sent.source()).isEqualTo("Server");
    }

    @Test
    void it_is_stored_and_kept_from_the_sender_unless_told_otherwise() {
        api.answer(PUBLISH, TO_LAUNCH);
        assertThat(only().retention()).isEqualTo(Retention.HISTORY);
        assertThat(only().hearers()).isEqualTo(Hearers.OTHERS);
        api.answer(PUBLISH, TO_LAUNCH + "&isPersisted=0&isIncludeSender=1");
        assertThat(api.messages().getLast().retention()).isNotEqualTo(Retention.HISTORY);
        assertThat(api.messages().getLast().hearers()).isEqualTo(Hearers.ALL);
    }

    @Test
    void several_rooms_get_it_in_the_order_asked_and_unknown_ones_are_not_made() {
        api.rooms.createRoom(new RoomId("second"));
        var ids =
                api.call(PUBLISH, TEXT + "&toChatroomId=second&toChatroomId=no&toChatroomId=launch")
                        .body()
                        .get("messageUIDs");
        assertThat(ids.findValuesAsString("chatroomId")).containsExactly("second", "no", "launch");
        assertThat(ids.findValuesAsString("messageUID"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("(\\w{4}-){3}\\w{4}"));
        assertThat(api.messages()).hasSize(2);
        api.refused(200, 23410, "/chatroom/get.json", "chatroomId=no");
    }

    @Test
    void no_mute_and_no_ban_holds_it_back() {
        api.done("/chatroom/ban/add.json", "chatroomId=launch");
        api.done("/chatroom/user/gag/add.json", "chatroomId=launch&userId=host&minute=5");
        api.done("/chatroom/user/block/add.json", "chatroomId=launch&userId=host&minute=5");
        api.done("/chatroom/user/ban/add.json", "userId=host&minute=5");
        api.answer(PUBLISH, TO_LAUNCH);
        assertThat(api.messages()).hasSize(1);
    }

    @Test
    void while_distribution_is_stopped_it_goes_to_nobody_and_is_stored() {
        api.done("/chatroom/message/stopDistribution.json", "chatroomId=launch");
        api.done("/chatroom/message/stopDistribution.json", "chatroomId=launch");
        api.answer(PUBLISH, TO_LAUNCH);
        assertThat(only().hearers()).isEqualTo(Hearers.NOBODY);
        assertThat(only().retention()).isEqualTo(Retention.HISTORY);
        api.done("/chatroom/message/resumeDistribution.json", "chatroomId=launch");
        api.answer(PUBLISH, TO_LAUNCH);
        assertThat(api.messages().getLast().hearers()).isEqualTo(Hearers.OTHERS);
        api.refused(400, 1003, "/chatroom/message/stopDistribution.json", "");
        api.refused(400, 1003, "/chatroom/message/resumeDistribution.json", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    objectName=RC:TxtMsg&content=hi&toChatroomId=launch             | 1002
                    fromUserId=host&content=hi&toChatroomId=launch                  | 1002
                    fromUserId=host&objectName=RC:TxtMsg&toChatroomId=launch        | 1002
                    fromUserId=host&objectName=RC:TxtMsg&content=hi                 | 1003
                    fromUserId=host&objectName=RC:Mine&content=hi&toChatroomId=launch | 1002
                    fromUserId=host&objectName=a%20b&content=hi&toChatroomId=launch | 1002
                    fromUserId=host&objectName=x&content=hi&toChatroomId=a%20b      | 1002
                    fromUserId=host&objectName=x&content=hi&toChatroomId=launch&isPersisted=2 | 1002
                    fromUserId=host&objectName=x&content=hi&toChatroomId=launch&priority=4 | 1002
                    fromUserId=host&objectName=x&content=hi&toChatroomId=launch&priority=high | 1002
                    fromUserId=host&objectName=x&content=hi&toChatroomId=launch&msgRandom=x | 1002
                    fromUserId=host&objectName=x12345678901234567890123456789012&content=hi&toChatroomId=launch | 1005
                    """)
    void a_bad_message_is_refused(String form, int code) {
        api.refused(400, code, PUBLISH, form);
        assertThat(api.messages()).isEmpty();
    }

    @Test
    void content_may_be_128_kib_even_escaped_and_no_more() {
        var largest = "%7B".repeat(128 * 1024);
        var form = "fromUserId=host&objectName=app:x&toChatroomId=launch&content=";
        api.answer(PUBLISH, form + largest);
        assertThat(only().content()).hasSize(128 * 1024);
        api.refused(400, 1005, PUBLISH, form + largest + "x");
    }

    @Test
    void a_hundred_rooms_are_the_most() {
        var rooms =
                IntStream.rangeClosed(1, 101)
                        .mapToObj("&toChatroomId=r%d"::formatted)
                        .collect(Collectors.joining());
        api.refused(400, 1002, PUBLISH, TEXT + rooms);
        api.answer(PUBLISH, TEXT + rooms.replace("&toChatroomId=r101", ""));
    }

    @Test
    void a_number_that_comes_again_within_a_minute_delivers_nothing() {
        api.answer(PUBLISH, TO_LAUNCH + "&msgRandom=9007199254740993");
        api.refused(400, 1002, PUBLISH, TO_LAUNCH + "&msgRandom=9007199254740993");
        api.answer(PUBLISH, TO_LAUNCH + "&msgRandom=9007199254740994");
        assertThat(api.messages()).hasSize(2);
        api.rooms.clock.advance(Duration.ofSeconds(59));
        api.refused(400, 1002, PUBLISH, TO_LAUNCH + "&msgRandom=9007199254740993");
        api.rooms.clock.advance(Duration.ofSeconds(1));
        api.answer(PUBLISH, TO_LAUNCH + "&msgRandom=9007199254740993");
    }

    @Test
    void the_number_of_a_refused_call_may_be_used_again() {
        api.refused(
                400,
                1002,
                PUBLISH,
                "fromUserId=host&objectName=RC:No&content=a&toChatroomId=launch&msgRandom=7");
        api.answer(PUBLISH, TO_LAUNCH + "&msgRandom=7");
    }

    @Test
    void the_number_of_a_call_that_reached_some_rooms_may_not() {
        api.rooms.createRoom(new RoomId("second"));
        var toBoth = TO_LAUNCH + "&toChatroomId=second&msgRandom=7";
        api.history.most = 1;
        assertThat(api.call(PUBLISH, toBoth).code()).isEqualTo(1050);
        assertThat(only().room()).isEqualTo(ROOM);
        api.history.most = 10;
        api.refused(400, 1002, PUBLISH, toBoth);
        assertThat(api.messages()).hasSize(1);
    }

    @Test
    void without_the_service_numbers_are_not_looked_at() {
        api.rooms.turn(AppSwitch.DEDUPLICATION, false);
        api.answer(PUBLISH, TO_LAUNCH + "&msgRandom=7");
        api.answer(PUBLISH, TO_LAUNCH + "&msgRandom=7");
        assertThat(api.messages()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"TYPE_ALLOWLIST,1", "LOW_PRIORITY_TYPES,3"})
    void a_priority_needs_the_service_behind_it(AppSwitch service, int priority) {
        api.answer(PUBLISH, TO_LAUNCH + "&priority=" + priority);
        api.rooms.turn(service, false);
        api.refused(430, 1009, PUBLISH, TO_LAUNCH + "&priority=" + priority);
        api.refused(430, 1009, PUBLISH, "priority=" + priority);
        api.answer(PUBLISH, TO_LAUNCH + "&priority=0");
        api.answer(PUBLISH, TO_LAUNCH + "&priority=2");
    }

    @Test
    void a_broadcast_reaches_everybody_in_any_room_and_is_stored_nowhere() {
        api.rooms.createRoom(new RoomId("second"));
        api.rooms.join(new RoomId("second"), HOST, 2);
        api.rooms.createRoom(new RoomId("empty"));
        api.done(BROADCAST, TEXT);
        assertThat(api.messages())
                .hasSize(2)
                .allMatch(sent -> sent.retention() == Retention.NONE)
                .allMatch(sent -> sent.hearers() == Hearers.OTHERS)
                .extracting(RoomEvent.MessageSent::room)
                .containsExactlyInAnyOrder(ROOM, new RoomId("second"));
        api.done(BROADCAST, TEXT + "&isIncludeSender=1");
        assertThat(api.messages().getLast().hearers()).isEqualTo(Hearers.ALL);
    }

    @Test
    void a_bad_broadcast_is_refused_and_without_the_service_any() {
        api.refused(400, 1002, BROADCAST, "objectName=RC:TxtMsg&content=hi");
        api.refused(400, 1002, BROADCAST, "fromUserId=host&content=hi");
        api.refused(400, 1002, BROADCAST, "fromUserId=host&objectName=RC:TxtMsg");
        api.refused(400, 1002, BROADCAST, TEXT + "&isIncludeSender=2");
        api.rooms.turn(AppSwitch.BROADCAST, false);
        api.refused(430, 1009, BROADCAST, "");
    }
}
