package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.roomkeeper.protocol.WireJson;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

class RoomkeeperServerTest extends ServerScene {
    @Test
    void a_started_server_is_ready_and_knows_its_version() throws Exception {
        try (var server = start()) {
            var health = operator.get(server.memberAddress().resolve("/healthz"));
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).isEqualTo("{\"status\":\"ready\"}");
            assertThat(RoomkeeperServer.version()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(operator.console(server, "server"))
                    .contains("\"version\":\"" + RoomkeeperServer.version() + "\"")
                    .contains("\"demo\":false");
        }
    }

    @Test
    void it_tells_its_operators_where_it_listens() throws Exception {
        var open = ServerSettings.in(data).listening("0.0.0.0", 0, 0);
        try (var server = start(open)) {
            assertThat(operator.console(server, "server"))
                    .contains(
                            "\"members\":{\"host\":\"*\",\"port\":%d,\"local\":false}"
                                    .formatted(server.memberAddress().getPort()),
                            "\"operators\":{\"host\":\"127.0.0.1\",\"port\":%d,\"local\":true}"
                                    .formatted(server.operatorAddress().getPort()),
                            "\"data\":\"%s\"".formatted(data.toAbsolutePath()));
        }
    }

    @Test
    void operators_have_no_door_on_the_members_side_nor_members_on_theirs() throws Exception {
        try (var server = start()) {
            for (var path : new String[] {"/chatroom/get.json", "/console/v1/server", "/"}) {
                var answer = operator.get(server.memberAddress().resolve(path));
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("\"code\":404", "\"errorMessage\":\"");
            }
            for (var path : new String[] {"/healthz", "/ws", "/"}) {
                var answer = operator.get(server.operatorAddress().resolve(path));
                assertThat(answer.statusCode()).isEqualTo(404);
            }
        }
    }

    @Test
    void everything_done_is_still_so_after_a_restart() throws Exception {
        String created;
        try (var server = start()) {
            operator.call(server, "/chatroom/create_new.json", "chatroomId=launch&destroyTime=90");
            operator.call(server, "/chatroom/ban/add.json", "chatroomId=launch");
            operator.call(
                    server,
                    "/chatroom/user/gag/add.json",
                    "chatroomId=launch&userId=kim&minute=10");
            operator.call(
                    server,
                    "/chatroom/user/block/add.json",
                    "chatroomId=launch&userId=zoe&minute=5");
            operator.call(server, "/chatroom/create_new.json", "chatroomId=gone");
            operator.call(server, "/chatroom/destroy.json", "chatroomId=gone");
            created = operator.call(server, "/chatroom/get.json", "chatroomId=launch");
        }
        clock.advance(Duration.ofMinutes(5));
        try (var server = start()) {
            assertThat(created).contains("\"code\":200");
            assertThat(operator.call(server, "/chatroom/get.json", "chatroomId=launch"))
                    .isEqualTo(created);
            assertThat(operator.call(server, "/chatroom/user/gag/list.json", "chatroomId=launch"))
                    .contains("kim");
            assertThat(operator.call(server, "/chatroom/user/block/list.json", "chatroomId=launch"))
                    .as("the ban ended meanwhile")
                    .doesNotContain("zoe");
            assertThat(operator.call(server, "/chatroom/get.json", "chatroomId=gone"))
                    .contains("23410");
            assertThat(
                            WireJson.mapper()
                                    .readTree(operator.console(server, "audit?limit=500"))
                                    .get("lines"))
                    .extracting(line -> line.get("entry").get("act").asString())
                    .containsExactly(
                            "DESTROY_ROOM",
                            "CREATE_ROOM",
                            "BAN",
                            "MUTE",
                            "MUTE_ALL",
                            "CREATE_ROOM");
        }
    }

    @Test
    void a_token_of_the_server_api_opens_the_members_door() throws Exception {
        try (var server = start()) {
            var answer = operator.call(server, "/user/getToken.json", "userId=kim&name=Kim");
            var token = WireJson.mapper().readTree(answer).get("token").asString();
            var ear = new Ear();
            operator.member(server, token, ear);
            assertThat(ear.next()).contains("\"connected\"", "\"kim\"");
        }
    }

    @Test
    void members_and_consoles_are_told_when_the_server_stops() throws Exception {
        var member = new Ear();
        var console = new Ear();
        try (var server = start()) {
            operator.connect(server.memberAddress(), "/ws", member);
            operator.listen(server, console);
            assertThat(console.next("rooms")).contains("\"rooms\"");
        }
        assertThat(member.closed.get(10, SECONDS)).isEqualTo(1001);
        assertThat(console.closed.get(10, SECONDS)).isEqualTo(1001);
    }

    @Test
    void consoles_hear_of_changed_rooms_without_asking() throws Exception {
        var console = new Ear();
        try (var server = start()) {
            operator.listen(server, console);
            assertThat(console.next("rooms"))
                    .isEqualTo("{\"type\":\"rooms\",\"rooms\":[],\"total\":0}");
            operator.call(server, "/chatroom/create_new.json", "chatroomId=launch");
            assertThat(console.next("acted")).contains("\"launch\"");
            assertThat(console.next("rooms"))
                    .startsWith("{\"type\":\"rooms\",\"rooms\":[{\"chatroomId\":\"launch\"");
        }
    }

    @Test
    void foreign_host_names_are_421_on_both_sides() throws Exception {
        var named =
                settings()
                        .with(
                                new ListeningSettings(
                                        "127.0.0.1",
                                        0,
                                        "127.0.0.1",
                                        0,
                                        Set.of("chat.example.com"),
                                        Set.of(),
                                        Set.of()));
        try (var server = start(named)) {
            for (var address : new URI[] {server.memberAddress(), server.operatorAddress()}) {
                assertThat(status(address, "evil.example")).contains("421");
                assertThat(status(address, "chat.example.com")).doesNotContain("421");
            }
        }
    }

    private static String status(URI address, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(10_000);
            var request =
                    "GET /healthz HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElseThrow();
        }
    }
}
