package io.roomkeeper.server.api;

import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.fixture.Signing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Requests byte by byte as the official SDKs that are no Java send them. Server API §15.
class WireShapeTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final ApiFixture api = new ApiFixture();
    private final String signature = signature();

    private static String signature() {
        var signed = Signing.headers(ApiFixture.CREDENTIALS);
        return signed[signed.length - 1];
    }

    @BeforeEach
    void create() {
        api.rooms.createRoom(ROOM);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    /// The signature of one moment, in seconds, for whatever is asked.
    private String signed() {
        return "App-Key: key\r\nNonce: 14314\r\nTimestamp: 1408706337\r\nSignature: "
                + signature
                + "\r\n";
    }

    private String send(String path, String headers, String body) {
        var utf8 = new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return api.http.raw(
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + headers
                        + "\r\n"
                        + utf8);
    }

    private String post(String path, String headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return send(path, headers + "Content-Length: " + length + "\r\n", body);
    }

    private static JsonNode json(String response) {
        var body = response.substring(response.indexOf("\r\n\r\n") + 4);
        return WireJson.mapper().readTree(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void done(String response) {
        assertThat(response).startsWith("HTTP/1.1 200 ");
        assertThat(json(response).get("code").isInt()).isTrue();
        assertThat(json(response).get("code").asInt()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words with spaces",
                "https://example.com/a?b=c:d",
                "{\"a\": \"1 + 1 = 2\", \"b\": [\"x\"]}",
                "火箭 launch 🚀",
                "100% + 5",
                "back\\slash \"quoted\""
            })
    void a_body_that_nobody_escaped_is_taken_as_it_is(String content) {
        done(
                post(
                        "/message/chatroom/publish.json",
                        signed(),
                        "fromUserId=kim&toChatroomId=launch&objectName=RC:TxtMsg&content="
                                + content));
        assertThat(api.messages().getLast().content()).isEqualTo(content);
    }

    @Test
    void attributes_come_unescaped_too() {
        done(
                post(
                        "/chatroom/entry/batch/set.json",
                        signed(),
                        "chatroomId=launch&entryOwnerId=kim"
                                + "&entryInfo={\"a+b\": \"1 + 1\", \"c\": \"你好 50%\"}"));
        assertThat(api.answer("/chatroom/entry/query.json", "chatroomId=launch"))
                .contains("\"key\":\"a+b\",\"value\":\"1 + 1\"")
                .contains("\"value\":\"你好 50%\"");
    }

    @Test
    void escaped_bodies_are_decoded_with_a_plus_for_a_space() {
        done(
                post(
                        "/message/chatroom/publish.json",
                        signed() + FORM,
                        "fromUserId=kim&toChatroomId=launch&objectName=RC%3ATxtMsg"
                                + "&content=%7B%22content%22%3A%221+%2B+1%22%7D"));
        assertThat(api.messages().getLast().content()).isEqualTo("{\"content\":\"1 + 1\"}");
        assertThat(api.messages().getLast().objectName()).isEqualTo("RC:TxtMsg");
    }

    @Test
    void one_signature_serves_every_call_of_a_process() {
        for (int i = 0; i < 3; i++) {
            done(post("/chatroom/create_new.json", signed() + FORM, "chatroomId=r" + i));
            done(post("/chatroom/get.json", signed() + FORM, "chatroomId=r" + i));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "App-Key: key|Nonce: 14314|Timestamp: 1408706337|Signature: ",
                "RC-App-Key: key|RC-Nonce: 14314|RC-Timestamp: 1408706337|RC-Signature: ",
                "rc-app-key: key|nonce: 14314|RC-TIMESTAMP: 1408706337|signature: ",
                "APP-KEY: key|rc-nonce: 14314|timestamp: 1408706337|Rc-Signature: "
            })
    void headers_may_be_spelt_either_way_and_mixed(String headers) {
        var lines = headers.replace("|", "\r\n") + signature + "\r\n";
        done(post("/chatroom/get.json", lines + FORM, "chatroomId=launch"));
    }

    @Test
    void a_signature_may_be_in_upper_case() {
        var upper = signed().replace(signature, signature.toUpperCase(Locale.ROOT));
        done(post("/chatroom/get.json", upper + FORM, "chatroomId=launch"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chatroom/keepalive/query.json",
                "/chatroom/message/priority/query.json",
                "/chatroom/whitelist/query.json",
                "/chatroom/user/ban/query.json",
                "/chatroom/ban/query.json"
            })
    void lists_are_asked_for_with_an_empty_body_or_none(String path) {
        done(send(path, signed() + FORM + "Content-Length: 0\r\n", ""));
        done(send(path, signed() + "Content-Length: 0\r\n", ""));
        done(send(path, signed() + FORM, ""));
        done(send(path, signed(), ""));
    }

    @Test
    void a_body_may_come_in_chunks() {
        done(
                send(
                        "/chatroom/get.json",
                        signed() + FORM + "Transfer-Encoding: chunked\r\n",
                        "6\r\nchatro\r\nB\r\nomId=launch\r\n0\r\n\r\n"));
    }

    @Test
    void a_connection_may_be_used_again() {
        var request =
                "POST /chatroom/get.json HTTP/1.1\r\nHost: a\r\n"
                        + signed()
                        + FORM
                        + "Content-Length: 17\r\n";
        var body = "\r\nchatroomId=launch";
        var answers = api.http.raw(request + body + request + "Connection: close\r\n" + body);
        assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
    }

    @Test
    void answers_are_json_in_utf_8_never_compressed_and_carry_the_request_id() {
        var answer =
                post(
                        "/chatroom/get.json",
                        signed() + FORM + "X-Request-ID: 7f3c-1\r\nAccept-Encoding: gzip\r\n",
                        "chatroomId=launch");
        assertThat(answer)
                .containsIgnoringCase("Content-Type: application/json; charset=utf-8\r\n")
                .containsIgnoringCase("X-Request-ID: 7f3c-1\r\n")
                .doesNotContainIgnoringCase("Content-Encoding");
    }

    @Test
    void another_method_is_405_and_an_unknown_path_404_both_in_json() {
        var head = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + signed() + "\r\n";
        var wrong = api.http.raw("GET /chatroom/get.json" + head);
        assertThat(wrong).startsWith("HTTP/1.1 405 ").containsIgnoringCase("Allow: POST");
        assertThat(json(wrong).get("code").asInt()).isEqualTo(405);
        assertThat(json(wrong).get("errorMessage").asString()).isNotEmpty();
        var unknown = api.http.raw("POST /chatroom/unknown.json" + head);
        assertThat(unknown).startsWith("HTTP/1.1 404 ");
        assertThat(json(unknown).get("code").asInt()).isEqualTo(404);
        assertThat(json(unknown).get("errorMessage").asString()).isNotEmpty();
        assertThat(json(unknown).get("url").asString()).isEqualTo("/chatroom/unknown.json");
    }

    @Test
    void every_call_answers_an_empty_body_with_success_or_in_words() {
        for (var route : api.server.routes()) {
            var answer = json(post(route.path(), signed(), ""));
            assertThat(answer.get("code").isInt()).as(route.path()).isTrue();
            if (answer.get("code").asInt() != 200) {
                assertThat(answer.get("errorMessage").asString()).as(route.path()).isNotEmpty();
                assertThat(answer.get("url").asString()).isEqualTo(route.path());
            }
        }
    }

    @Test
    void every_call_refuses_the_unsigned_and_every_other_method() {
        for (var route : api.server.routes()) {
            assertThat(json(post(route.path(), FORM, "")).get("code").asInt())
                    .as(route.path())
                    .isEqualTo(1001);
            assertThat(api.http.get(route.path()).status()).as(route.path()).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /chatroom/get.json          | chatroomId=launch              | createTime | NUMBER
                    /chatroom/get.json          | chatroomId=launch              | memberCount | NUMBER
                    /chatroom/get.json          | chatroomId=launch              | destroyType | NUMBER
                    /chatroom/get.json          | chatroomId=launch              | ban        | BOOLEAN
                    /chatroom/user/query.json   | chatroomId=launch&count=1&order=1 | total   | NUMBER
                    /chatroom/user/exist.json   | chatroomId=launch&userId=kim   | isInChrm   | BOOLEAN
                    /chatroom/ban/check.json    | chatroomId=launch              | status     | NUMBER
                    /user/checkOnline.json      | userId=kim                     | status     | STRING
                    /message/history.json       | date=2026112213                | date       | STRING
                    """)
    void fields_have_the_type_that_the_strictest_sdk_expects(
            String path, String form, String field, String type) {
        var answer = api.call(path, form).body();
        assertThat(answer.get(field).getNodeType()).hasToString(type);
    }

    @Test
    void membership_is_a_boolean_for_one_and_numbers_for_many() {
        api.rooms.join(ROOM, KIM, 1);
        assertThat(api.answer("/chatroom/user/exist.json", "chatroomId=launch&userId=kim"))
                .isEqualTo("{\"code\":200,\"isInChrm\":true}");
        assertThat(api.answer("/chatroom/user/exist.json", "chatroomId=nowhere&userId=kim"))
                .isEqualTo("{\"code\":200,\"isInChrm\":false}");
        var many = "chatroomId=launch&userId=zoe&userId=kim&userId=zoe";
        assertThat(api.answer("/chatroom/users/exist.json", many))
                .isEqualTo(
                        "{\"code\":200,\"result\":[{\"userId\":\"zoe\",\"isInChrm\":0},"
                                + "{\"userId\":\"kim\",\"isInChrm\":1}]}");
    }
}
