package io.roomkeeper.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/// Calls beyond the rate. Server API §1.3.
class QuotaTest {
    private static final String GET = "/chatroom/get.json";
    private static final String TEXT = "fromUserId=a&objectName=RC:TxtMsg&content=hi";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CALLS_PER_SECOND            | 100 | /chatroom/get.json
                    CALLS_PER_SECOND            | 100 | /chatroom/ban/query.json
                    CALLS_PER_SECOND            | 100 | /chatroom/entry/query.json
                    ATTRIBUTE_SETS_PER_SECOND   | 100 | /chatroom/entry/set.json
                    ATTRIBUTE_REMOVALS_PER_SECOND | 100 | /chatroom/entry/remove.json
                    PUBLISHES_PER_SECOND        | 100 | /message/chatroom/publish.json
                    BROADCASTS_PER_SECOND       | 1   | /message/chatroom/broadcast.json
                    RECALLS_PER_SECOND          | 100 | /message/recall.json
                    TOKENS_PER_SECOND           | 200 | /user/getToken.json
                    HISTORY_CALLS_PER_SECOND    | 100 | /message/history.json
                    HISTORY_CALLS_PER_SECOND    | 100 | /message/history/delete.json
                    HISTORY_CALLS_PER_SECOND    | 100 | /v3/message/chatroom/query.json
                    """)
    void each_has_its_number_a_second_and_can_be_lifted_alone(Limit limit, int most, String path) {
        try (var api = new ApiFixture(Limits.DEFAULT, ZoneOffset.UTC, ApiFixture.ANYWHERE)) {
            for (int i = 0; i < most; i++) {
                assertThat(api.call(path, "").code()).isNotEqualTo(1008);
            }
            api.refused(429, 1008, path, "");
            api.rooms.clock.advance(Duration.ofSeconds(1));
            assertThat(api.call(path, "").code()).isNotEqualTo(1008);
        }
        try (var api = ApiFixture.limited(limit, 0)) {
            for (int i = 0; i <= most; i++) {
                assertThat(api.call(path, "").code()).isNotEqualTo(1008);
            }
        }
    }

    @Test
    void a_quota_that_is_used_up_leaves_the_others() {
        try (var api = ApiFixture.limited(Limit.CALLS_PER_SECOND, 1)) {
            api.done("/chatroom/create_new.json", "chatroomId=r");
            api.refused(429, 1008, GET, "chatroomId=r");
            api.answer("/user/getToken.json", "userId=kim&name=Kim");
            api.answer("/message/chatroom/publish.json", TEXT + "&toChatroomId=r");
            api.done("/chatroom/entry/set.json", "chatroomId=r&userId=kim&key=a&value=b");
        }
    }

    @Test
    void a_message_counts_once_for_each_room() {
        try (var api = ApiFixture.limited(Limit.PUBLISHES_PER_SECOND, 5)) {
            var path = "/message/chatroom/publish.json";
            api.answer(path, TEXT + "&toChatroomId=a&toChatroomId=b&toChatroomId=c");
            api.refused(429, 1008, path, TEXT + "&toChatroomId=a&toChatroomId=b&toChatroomId=c");
            api.answer(path, TEXT + "&toChatroomId=a&toChatroomId=b");
            api.refused(429, 1008, path, TEXT + "&toChatroomId=a");
        }
    }

    @Test
    void single_and_batch_calls_share_the_quota_of_attributes() {
        try (var api = ApiFixture.limited(Limit.ATTRIBUTE_SETS_PER_SECOND, 3)) {
            api.done("/chatroom/create_new.json", "chatroomId=r");
            var batch = "chatroomId=r&entryOwnerId=kim&entryInfo=";
            api.done("/chatroom/entry/batch/set.json", batch + "{\"a\":\"1\",\"b\":\"2\"}");
            api.refused(429, 1008, "/chatroom/entry/batch/set.json", batch + "{\"a\":1,\"b\":2}");
            api.done("/chatroom/entry/set.json", "chatroomId=r&userId=kim&key=c&value=3");
            api.refused(
                    429, 1008, "/chatroom/entry/set.json", "chatroomId=r&userId=kim&key=c&value=3");
            api.done("/chatroom/entry/remove.json", "chatroomId=r&userId=kim&key=c");
        }
        try (var api = ApiFixture.limited(Limit.ATTRIBUTE_REMOVALS_PER_SECOND, 2)) {
            api.done("/chatroom/create_new.json", "chatroomId=r");
            var batch = "chatroomId=r&entryOwnerId=kim&entryKeys=[\"a\",\"b\"]";
            api.done("/chatroom/entry/batch/remove.json", batch);
            api.refused(429, 1008, "/chatroom/entry/remove.json", "chatroomId=r&userId=kim&key=a");
        }
    }

    @Test
    void refused_and_unknown_services_use_the_quota_up_and_unsigned_calls_do_not() {
        try (var api = ApiFixture.limited(Limit.CALLS_PER_SECOND, 3)) {
            for (int i = 0; i < 5; i++) {
                api.http.post(GET, BodyPublishers.ofString(""));
                api.http.get(GET);
                api.http.get("/chatroom/nothing.json");
            }
            api.rooms.turn(AppSwitch.KEEPALIVE, false);
            for (var form : List.of("", "chatroomId=a", "chatroomId=a&chatroomId=b")) {
                api.refused(430, 1009, "/chatroom/keepalive/add.json", form);
            }
            api.refused(429, 1008, "/chatroom/keepalive/add.json", "");
        }
    }
}
