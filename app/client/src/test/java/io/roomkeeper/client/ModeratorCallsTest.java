package io.roomkeeper.client;

import static io.roomkeeper.client.Futures.refusal;
import static io.roomkeeper.client.Futures.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.MemberDetails;
import io.roomkeeper.protocol.console.MessageTypeList;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.protocol.console.UserResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// What goes out for each call of a moderator, and what is made of the answers.
class ModeratorCallsTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final UserId KIM = new UserId("kim");
    private static final UserId ODD = new UserId("a&b");

    private volatile String asked = "";
    private volatile String answer =
            "{\"code\":200,\"errorMessage\":\"\",\"lines\":[],\"results\":[]}";
    private volatile int status = 200;
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
                    asked = call.getRequestMethod() + " " + call.getRequestURI() + " " + body;
                    var bytes = answer.getBytes(StandardCharsets.UTF_8);
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

    private ConsoleHttp http() {
        return new ConsoleHttp(
                Http.client(),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "key");
    }

    private void asks(CompletableFuture<?> call, String expected) throws Exception {
        var _ = result(call);
        assertThat(asked.strip()).isEqualTo(expected.replace(" /", " /console/v1/"));
    }

    @Test
    void rooms() throws Exception {
        var calls = new HttpRoomCalls(http());
        asks(
                calls.change(
                        new ConsoleRequest.ChangeRoom(
                                ROOM,
                                Optional.of("Stage"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(false),
                                "")),
                "POST /room"
                    + " {\"chatroomId\":\"launch\",\"name\":\"Stage\",\"distributing\":false,\"reason\":\"\"}");
        asks(
                calls.removeAttributes(ROOM, List.of("stage"), "over"),
                "POST /attributes/remove"
                        + " {\"chatroomId\":\"launch\",\"keys\":[\"stage\"],\"reason\":\"over\"}");
        asks(
                calls.except(ROOM, List.of(ODD), ""),
                "POST /exceptions"
                        + " {\"chatroomId\":\"launch\",\"userIds\":[\"a&b\"],\"reason\":\"\"}");
        asks(
                calls.allowNoMore(ROOM, List.of(KIM), ""),
                "POST /allowed-users/remove"
                        + " {\"chatroomId\":\"launch\",\"userIds\":[\"kim\"],\"reason\":\"\"}");
        answer =
                "{\"code\":200,\"errorMessage\":\"\",\"lines\":[],\"conflicts\":[{\"key\":\"stage\",\"value\":\"day\",\"owner\":\"kim\",\"time\":7,\"keepOnExit\":true}]}";
        assertThat(
                        result(calls.setAttributes(ROOM, Map.of("stage", "night"), true, false, ""))
                                .conflicts())
                .singleElement()
                .satisfies(held -> assertThat(held.owner()).isEqualTo(KIM));
        answer = "[{\"userId\":\"a&b\",\"member\":false,\"known\":true}]";
        asks(
                calls.areMembers(ROOM, List.of(ODD, KIM)),
                "GET /members/check?room=launch&user=a%26b&user=kim");
        answer = "{\"attributes\":[],\"most\":100}";
        asks(calls.attributes(ROOM), "GET /attributes?room=launch");
        answer = "{\"users\":[],\"most\":5}";
        asks(calls.allowed(ROOM), "GET /allowed-users?room=launch");
    }

    @Test
    void what_holds_everywhere() throws Exception {
        var calls = new HttpGlobalCalls(http());
        answer =
                "{\"code\":200,\"errorMessage\":\"\",\"lines\":[],\"results\":[{\"userId\":\"kim\",\"outcome\":\"FAILED\",\"code\":400,\"message\":\"no"
                    + " such user. Check the id.\"}]}";
        assertThat(result(calls.mute(List.of(KIM), 5, "raid")).results())
                .containsExactly(
                        UserResult.failed(
                                KIM, ErrorCode.USER_NOT_FOUND, "no such user. Check the id."));
        assertThat(asked)
                .contains(
                        "/global-mutes {\"userIds\":[\"kim\"],\"minutes\":5,\"reason\":\"raid\"}");
        asks(
                calls.unblock(List.of(KIM), ""),
                "POST /blocks/lift {\"userIds\":[\"kim\"],\"reason\":\"\"}");
        asks(
                calls.changeMessageTypes(MessageTypeList.GUARDED, List.of("a:b"), true, ""),
                "POST /message-types"
                    + " {\"list\":\"GUARDED\",\"types\":[\"a:b\"],\"on\":true,\"reason\":\"\"}");
        asks(
                calls.keepAlive(ROOM, true, ""),
                "POST /keepalive {\"chatroomId\":\"launch\",\"on\":true,\"reason\":\"\"}");
        answer = "{\"types\":[],\"reserved\":100,\"shared\":100,\"guarded\":100}";
        asks(calls.traffic(null), "GET /traffic");
        asks(calls.traffic(ROOM), "GET /traffic?room=launch");
    }

    @Test
    void messages() throws Exception {
        var calls = new HttpMessageCalls(http());
        answer = "{\"messages\":[],\"moreBefore\":false,\"moreAfter\":true}";
        asks(calls.before(ROOM, 0, 50), "GET /messages?room=launch&count=50");
        asks(calls.before(ROOM, 9, 50), "GET /messages?room=launch&before=9&count=50");
        asks(calls.around(ROOM, 9, 50), "GET /messages?room=launch&around=9&count=50");
        answer = "{\"messages\":[],\"scanned\":10000,\"cursor\":\"9 launch\"}";
        var query = new MessageQuery(null, "", "^buy", "kim", "RC:TxtMsg", 5, 0);
        assertThat(result(calls.search(query, null, 200)).cursor()).isEqualTo("9 launch");
        asks(
                calls.search(query, "9 launch", 200),
                "GET /messages/search?regex=%5Ebuy&author=kim&type=RC%3ATxtMsg&since=5&limit=200&cursor=9+launch");
        answer =
                "{\"code\":200,\"errorMessage\":\"\",\"lines\":[],\"recalled\":[\"A\"],\"unknown\":[]}";
        asks(
                calls.recallLast(ROOM, List.of(KIM), 10, "spam"),
                "POST /messages/recall-last"
                    + " {\"chatroomId\":\"launch\",\"userIds\":[\"kim\"],\"count\":10,\"reason\":\"spam\"}");
        assertThat(result(calls.recall(ROOM, List.of("A"), "")).recalled()).containsExactly("A");
    }

    @Test
    void users() throws Exception {
        var calls = new HttpUserCalls(http());
        answer = "{\"total\":1,\"found\":1,\"members\":[],\"more\":false}";
        asks(
                calls.members(ROOM, "ki", null, 500, true),
                "GET /members/find?room=launch&prefix=ki&limit=500&order=2");
        asks(
                calls.members(
                        ROOM, "", new MemberDetails(ODD, 7, 0, 0, 0, false, false, true), 5, false),
                "GET /members/find?room=launch&prefix=&limit=5&order=1&afterJoin=7&afterUser=a%26b");
        answer = "{\"userId\":\"kim\",\"number\":7,\"time\":7,\"by\":\"ana\",\"text\":\"warned\"}";
        asks(calls.addNote(KIM, "warned"), "POST /notes {\"userId\":\"kim\",\"text\":\"warned\"}");
        answer = "{\"code\":200,\"errorMessage\":\"\",\"lines\":[]}";
        asks(calls.removeNote(KIM, 7), "POST /notes/remove {\"userId\":\"kim\",\"number\":7}");
    }

    @Test
    void the_audit_log() throws Exception {
        var calls = new HttpAuditCalls(http());
        answer = "{\"lines\":[],\"next\":17}";
        var query =
                new AuditQuery(
                        ROOM, Set.of(AuditAct.MUTE, AuditAct.BAN), "ana", "kim", 5, 9, "spam");
        asks(
                calls.find(query, 0, 100),
                "GET /audit?room=launch&act=MUTE&act=BAN&by=ana&user=kim&since=5&until=9&text=spam&before=0&limit=100");
        assertThat(result(calls.find(AuditQuery.ALL, 17, 500)).next()).isEqualTo(17);
        answer = "{\"code\":200,\"errorMessage\":\"\",\"lines\":[]}";
        asks(calls.undo(17, "sorry"), "POST /audit/undo {\"number\":17,\"reason\":\"sorry\"}");
    }

    @Test
    void keys_of_moderators() throws Exception {
        var calls = new HttpKeyCalls(http());
        answer = "{\"name\":\"bo\",\"role\":\"auditor\",\"key\":\"secret\"}";
        var made = result(calls.addModerator("bo", Role.AUDITOR));
        assertThat(made.key()).isEqualTo("secret");
        assertThat(made).asString().doesNotContain("secret");
        assertThat(asked).endsWith("{\"name\":\"bo\",\"role\":\"auditor\"}");
        answer = "{\"code\":1007,\"errorMessage\":\"Needs an owner; you are an auditor.\"}";
        status = 403;
        var refusal = refusal(calls.removeModerator("bo"));
        assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal).hasMessage("Needs an owner; you are an auditor.");
    }
}
