package io.roomkeeper.client;

import static io.roomkeeper.client.Futures.refusal;
import static io.roomkeeper.client.Futures.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.MemberPage;
import io.roomkeeper.protocol.console.RoomPage;
import io.roomkeeper.protocol.console.UserResults;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What goes out and what is made of the answer, with a server that answers what a test tells it.
class HttpCallsTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(1408));

    private final StringBuilder asked = new StringBuilder();
    private volatile int status = 200;
    private volatile String answer = "{\"code\":200}";
    private HttpServer server;

    @BeforeEach
    void a_server_answers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                call -> {
                    var body =
                            new String(
                                    call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    synchronized (asked) {
                        asked.append(call.getRequestMethod() + " " + call.getRequestURI() + "\n");
                        for (var name : List.of("App-key", "Nonce", "Timestamp", "Signature")) {
                            call.getRequestHeaders()
                                    .getOrDefault(name, List.of())
                                    .forEach(value -> asked.append(name + ": " + value + "\n"));
                        }
                        asked.append(body);
                    }
                    var bytes = answer.getBytes(StandardCharsets.UTF_8);
                    call.getResponseHeaders().add("X-Request-ID", "r-7");
                    call.sendResponseHeaders(status, bytes.length);
                    call.getResponseBody().write(bytes);
                    call.close();
                });
        server.start();
    }

    @AfterEach
    void the_server_ends() {
        server.stop(0);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private ServerApiClient api() {
        return new ServerApiClient(address(), "key", "secret", CLOCK, new Random(1));
    }

    private ConsoleHttp console() {
        return new ConsoleHttp(Http.client(), address(), "moderator-key");
    }

    private String asked() {
        synchronized (asked) {
            return asked.toString();
        }
    }

    @Test
    void a_server_api_call_is_a_signed_form_with_repeated_names() throws Exception {
        result(api().mute(ROOM, List.of(new UserId("a&b"), new UserId("c")), 10));
        assertThat(asked())
                .isEqualTo(
                        """
                        POST /chatroom/user/gag/add.json
                        App-key: key
                        Nonce: 13482323124816485592
                        Timestamp: 1408
                        Signature: 558250a2ff3d34e776c8ce842f56607276220772
                        chatroomId=launch&userId=a%26b&userId=c&minute=10\
                        """);
    }

    @Test
    void a_users_token_is_read_from_the_answer() throws Exception {
        answer = "{\"code\":200,\"userId\":\"kim\",\"token\":\"opaque\"}";
        assertThat(result(api().token(new UserId("kim"), "Kim"))).isEqualTo("opaque");
    }

    @Test
    void those_who_are_banned_are_read_in_the_order_of_the_answer() throws Exception {
        answer =
                "{\"code\":200,\"users\":[{\"userId\":\"b\",\"time\":\"t\"},"
                        + "{\"userId\":\"a\",\"time\":\"t\"}]}";
        assertThat(result(api().banned(ROOM))).containsExactly(new UserId("b"), new UserId("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, 23410, ROOM_NOT_FOUND",
        "400, 1000, MALFORMED",
        "500, 1000, INTERNAL",
        "429, 1008, TOO_MANY_CALLS",
        "401, 1001, UNKNOWN_APP_KEY",
        "400, 99999, INTERNAL"
    })
    void a_refusal_keeps_its_code_and_its_words(int http, int number, ErrorCode code)
            throws Exception {
        status = http;
        answer = "{\"code\":" + number + ",\"errorMessage\":\"because\"}";
        var refusal =
                refusal(
                        console()
                                .post(
                                        "rooms",
                                        new ConsoleRequest.CreateRoom(ROOM, Optional.empty())));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessage("because");
        assertThat(refusal(api().createRoom(ROOM)).code()).isEqualTo(code);
    }

    @Test
    void a_console_query_encodes_what_it_asks_for() throws Exception {
        answer = "{\"total\":3,\"members\":[]}";
        var room = new RoomId("a&b/ü");
        assertThat(result(console().get("members", MemberPage.class, "room", room, "count", 5)))
                .isEqualTo(new MemberPage(3, List.of()));
        assertThat(asked()).startsWith("GET /console/v1/members?room=a%26b%2F%C3%BC&count=5");
    }

    @Test
    void a_page_of_rooms_says_where_the_next_begins() throws Exception {
        answer = "{\"rooms\":[],\"next\":\"b\",\"total\":1000000}";
        assertThat(result(console().get("rooms", RoomPage.class, "after", "a", "search", "")))
                .isEqualTo(new RoomPage(List.of(), new RoomId("b"), 1_000_000));
        answer = "{\"rooms\":[],\"total\":7}";
        assertThat(result(console().get("rooms", RoomPage.class)))
                .isEqualTo(new RoomPage(List.of(), null, 7));
        assertThat(asked()).startsWith("GET /console/v1/rooms?after=a&search=\n");
    }

    @Test
    void what_the_servers_log_calls_a_request_comes_with_refusals_and_with_results()
            throws Exception {
        answer = "{\"code\":200,\"errorMessage\":\"\",\"lines\":[],\"results\":[]}";
        var nobody = new ConsoleRequest.Lift(ROOM, List.of(), "");
        assertThat(result(console().post("mutes/lift", nobody, UserResults.class)).requestId())
                .isEqualTo("r-7");
        status = 500;
        assertThat(refusal(console().get("rooms", RoomPage.class)).requestId()).isEqualTo("r-7");
    }

    @ParameterizedTest
    @CsvSource({"200, <html>", "502, <html>", "200, 7", "200, {\"total\":[]}"})
    void an_answer_that_is_none_of_ours_is_an_internal_error(int http, String body)
            throws Exception {
        status = http;
        answer = body;
        assertThat(refusal(console().get("members", MemberPage.class)).code())
                .isEqualTo(ErrorCode.INTERNAL);
    }

    @Test
    void without_a_server_a_call_fails_with_30001() throws Exception {
        var console = console();
        server.stop(0);
        assertThat(refusal(console.get("members", MemberPage.class)).code())
                .isEqualTo(ErrorCode.NOT_CONNECTED);
    }
}
