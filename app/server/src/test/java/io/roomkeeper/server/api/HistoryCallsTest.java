package io.roomkeeper.server.api;

import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.AppChange;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.fixture.LocalHttp;
import io.roomkeeper.server.fixture.Signing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class HistoryCallsTest {
    private static final String QUERY = "/v3/message/chatroom/query.json";
    private static final String CLEAN = "/conversation/message/history/clean.json";

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

    private List<RoomEvent.MessageSent> say(int count) {
        for (int i = 1; i <= count; i++) {
            api.rooms.send(ROOM, KIM, 1, "number " + i);
            api.rooms.clock.advance(Duration.ofSeconds(1));
        }
        return api.messages();
    }

    private LocalHttp.Answer query(String body) {
        var headers =
                Stream.concat(
                        Arrays.stream(Signing.headers(ApiFixture.CREDENTIALS)),
                        Stream.of("Content-Type", "application/json; charset=utf-8"));
        return api.http.post(QUERY, BodyPublishers.ofString(body), headers.toArray(String[]::new));
    }

    private static String body(long start, long end, boolean includeStart, String more) {
        return "{\"userId\":\"kim\",\"targetId\":\"launch\",\"startTime\":%d,\"endTime\":%d,"
                        .formatted(start, end)
                + "\"includeStart\":%s%s}".formatted(includeStart, more);
    }

    private static long millis(RoomEvent.MessageSent sent) {
        return sent.at().toEpochMilli();
    }

    @Test
    void messages_come_ascending_with_all_their_fields() {
        var sent = say(2);
        var answer = query(body(millis(sent.getFirst()), millis(sent.getLast()), true, ""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString())
                .isEqualTo(
                        "{\"code\":200,\"data\":["
                                + "{\"targetId\":\"launch\",\"fromUserId\":\"kim\","
                                + "\"messageUID\":\""
                                + sent.getFirst().messageUId()
                                + "\",\"msgTime\":"
                                + millis(sent.getFirst())
                                + ",\"objectName\":\"RC:TxtMsg\",\"content\":\"number 1\","
                                + "\"expansion\":false,\"extraContent\":\"\"},"
                                + "{\"targetId\":\"launch\",\"fromUserId\":\"kim\","
                                + "\"messageUID\":\""
                                + sent.getLast().messageUId()
                                + "\",\"msgTime\":"
                                + millis(sent.getLast())
                                + ",\"objectName\":\"RC:TxtMsg\",\"content\":\"number 2\","
                                + "\"expansion\":false,\"extraContent\":\"\"}]}");
    }

    @Test
    void a_page_holds_ten_or_as_many_as_asked_and_the_last_time_leads_to_the_next() {
        var sent = say(12);
        long start = millis(sent.getFirst());
        long end = millis(sent.getLast());
        assertThat(query(body(start, end, true, "")).body().get("data")).hasSize(10);
        var page = query(body(start, end, true, ",\"pageSize\":5")).body().get("data");
        assertThat(page).hasSize(5);
        var next = page.get(4).get("msgTime").asLong();
        var second = query(body(next, end, false, ",\"pageSize\":\"100\"")).body().get("data");
        assertThat(second).hasSize(7);
        assertThat(second.get(0).get("content").asString()).isEqualTo("number 6");
    }

    @Test
    void numbers_may_be_texts() {
        var time = "\"" + millis(say(1).getFirst()) + "\"";
        var body =
                "{\"userId\":\"kim\",\"targetId\":\"launch\",\"busChannel\":\"x\","
                        + "\"startTime\":"
                        + time
                        + ",\"endTime\":"
                        + time
                        + ",\"includeStart\":\"true\"}";
        assertThat(query(body).body().get("data")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId", "targetId", "startTime", "endTime", "includeStart"})
    void all_but_the_size_is_required(String field) {
        var answer = query(body(1, 2, true, "").replace("\"" + field + "\"", "\"other\""));
        assertThat(answer.code()).isEqualTo(1002);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "\"many\""})
    void a_page_has_1_to_100_messages(String size) {
        assertThat(query(body(1, 2, true, ",\"pageSize\":" + size)).code()).isEqualTo(1002);
    }

    @Test
    void times_nobody_can_mean_find_nothing() {
        say(1);
        assertThat(query(body(Long.MIN_VALUE, Long.MAX_VALUE, true, "")).body().get("data"))
                .hasSize(1);
        assertThat(query(body(5, 1, true, "")).body().get("data")).isEmpty();
    }

    @Test
    void a_body_that_is_no_json_is_malformed() {
        assertThat(query("userId=kim").code()).isEqualTo(1000);
        assertThat(query("").code()).isEqualTo(1000);
        assertThat(query("").status()).isEqualTo(400);
    }

    @Test
    void history_before_a_time_or_all_of_it_is_deleted() {
        var sent = say(3);
        var form = "conversationType=4&fromUserId=ana&targetId=launch";
        api.done(CLEAN, form + "&msgTimestamp=" + millis(sent.get(1)));
        var range = body(0, millis(sent.getLast()), true, "");
        assertThat(query(range).body().get("data")).hasSize(2);
        api.done(CLEAN, form);
        assertThat(query(range).body().get("data")).isEmpty();
    }

    @Test
    void what_is_deleted_is_in_the_audit_log() {
        var before = millis(say(1).getFirst());
        var form = "conversationType=4&fromUserId=ana&targetId=launch";
        api.done(CLEAN, form + "&msgTimestamp=" + before);
        api.done(CLEAN, form);
        assertThat(api.rooms.changes())
                .endsWith(
                        new AppChange.MessagesDeleted(
                                api.rooms.clock.instant(),
                                "server-api",
                                "operator ana",
                                ROOM,
                                Instant.ofEpochMilli(before).toString()),
                        new AppChange.MessagesDeleted(
                                api.rooms.clock.instant(), "server-api", "operator ana", ROOM, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fromUserId=ana&targetId=launch",
                "conversationType=1&fromUserId=ana&targetId=launch",
                "conversationType=4&targetId=launch",
                "conversationType=4&fromUserId=ana",
                "conversationType=4&fromUserId=ana&targetId=launch&msgTimestamp=soon"
            })
    void what_is_to_be_deleted_has_to_be_said(String form) {
        api.refused(400, 1002, CLEAN, form);
    }

    @Test
    void without_the_service_both_are_1009() {
        api.rooms.turn(AppSwitch.HISTORY, false);
        assertThat(query("{}").code()).isEqualTo(1009);
        assertThat(query("{}").status()).isEqualTo(430);
        api.refused(430, 1009, CLEAN, "");
    }
}
