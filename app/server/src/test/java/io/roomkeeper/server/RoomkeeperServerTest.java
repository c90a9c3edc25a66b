package io.roomkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.fixture.Signing;
import io.roomkeeper.server.fixture.TestClock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

class RoomkeeperServerTest {
    @TempDir private Path data;

    private final TestClock clock = new TestClock();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.shutdownNow();
    }

    private RoomkeeperServer start() {
        return RoomkeeperServer.start(settings(), clock);
    }

    private ServerSettings settings() {
        return ServerSettings.in(data).listening("127.0.0.1", 0, 0);
    }

    private HttpResponse<String> send(URI uri, HttpRequest.Builder request) throws Exception {
        return http.send(request.uri(uri).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return send(uri, HttpRequest.newBuilder().GET());
    }

    private String call(RoomkeeperServer server, String path, String form) throws Exception {
        var request =
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(form))
                        .headers(Signing.headers(server.credentials()));
        return send(server.operatorAddress().resolve(path), request).body();
    }

    private String console(RoomkeeperServer server, String path) throws Exception {
        var request =
                HttpRequest.newBuilder()
                        .GET()
                        .header("Authorization", "Bearer " + server.credentials().consoleKey());
        return send(server.operatorAddress().resolve("/console/v1/" + path), request).body();
    }

    /// Hears texts, and how the server ends the connection.
    private static final class Ear implements WebSocket.Listener {
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean end) {
            texts.add(part.toString());
            from.request(1);
            return null;
        }

        String next() throws InterruptedException {
            return Objects.requireNonNull(texts.poll(10, SECONDS), "nothing was told");
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }

    private WebSocket connect(URI http, String path, String key, Ear ear) throws Exception {
        var uri = URI.create(http.toString().replace("http:", "ws:") + path);
        var builder = this.http.newWebSocketBuilder();
        if (!key.isEmpty()) {
            builder.header("Authorization", "Bearer " + key);
        }
        return Objects.requireNonNull(builder.buildAsync(uri, ear).get(10, SECONDS));
    }

    @Test
    void a_started_server_is_ready_and_knows_its_version() throws Exception {
        try (var server = start()) {
            var health = get(server.memberAddress().resolve("/healthz"));
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).isEqualTo("{\"status\":\"ready\"}");
            assertThat(RoomkeeperServer.version()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(console(server, "server"))
                    .contains("\"version\":\"" + RoomkeeperServer.version() + "\"")
                    .contains("\"demo\":false");
        }
    }

    @Test
    void operators_have_no_door_on_the_members_side_nor_members_on_theirs() throws Exception {
        try (var server = start()) {
            for (var path : new String[] {"/chatroom/get.json", "/console/v1/server", "/"}) {
                var answer = get(server.memberAddress().resolve(path));
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("\"code\":404", "\"errorMessage\":\"");
            }
            for (var path : new String[] {"/healthz", "/ws", "/"}) {
                var answer = get(server.operatorAddress().resolve(path));
                assertThat(answer.statusCode()).isEqualTo(404);
            }
        }
    }

    @Test
    void everything_done_is_still_so_after_a_restart() throws Exception {
        String created;
        try (var server = start()) {
            call(server, "/chatroom/create_new.json", "chatroomId=launch&destroyTime=90");
            call(server, "/chatroom/ban/add.json", "chatroomId=launch");
            call(server, "/chatroom/user/gag/add.json", "chatroomId=launch&userId=kim&minute=10");
            call(server, "/chatroom/user/block/add.json", "chatroomId=launch&userId=zoe&minute=5");
            call(server, "/chatroom/create_new.json", "chatroomId=gone");
            call(server, "/chatroom/destroy.json", "chatroomId=gone");
            created = call(server, "/chatroom/get.json", "chatroomId=launch");
        }
        clock.advance(Duration.ofMinutes(5));
        try (var server = start()) {
            assertThat(created).contains("\"code\":200");
            assertThat(call(server, "/chatroom/get.json", "chatroomId=launch")).isEqualTo(created);
            assertThat(call(server, "/chatroom/user/gag/list.json", "chatroomId=launch"))
                    .contains("kim");
            assertThat(call(server, "/chatroom/user/block/list.json", "chatroomId=launch"))
                    .as("the ban ended meanwhile")
                    .doesNotContain("zoe");
            assertThat(call(server, "/chatroom/get.json", "chatroomId=gone")).contains("23410");
            assertThat(WireJson.mapper().readTree(console(server, "audit?limit=500")).get("lines"))
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
    void keys_are_made_once_and_the_app_keys_can_be_ones_own() throws Exception {
        String consoleKey;
        try (var first = start()) {
            assertThat(first.credentialsFile()).isEqualTo(data.resolve("credentials.json"));
            consoleKey = first.credentials().consoleKey();
        }
        try (var second = RoomkeeperServer.start(settings().withApp("mine", "own-secret"), clock)) {
            assertThat(second.credentials().consoleKey()).isEqualTo(consoleKey);
            assertThat(call(second, "/chatroom/ban/query.json", "")).contains("\"code\":200");
            assertThat(Files.readString(second.credentialsFile())).doesNotContain("own-secret");
        }
    }

    @Test
    void a_token_of_the_server_api_opens_the_members_door() throws Exception {
        try (var server = start()) {
            var answer = call(server, "/user/getToken.json", "userId=kim&name=Kim");
            var token = WireJson.mapper().readTree(answer).get("token").asString();
            var ear = new Ear();
            var member = connect(server.memberAddress(), "/ws", "", ear);
            member.sendText("{\"type\":\"connect\",\"id\":1,\"token\":\"" + token + "\"}", true)
                    .get(10, SECONDS);
            assertThat(ear.next()).contains("\"connected\"", "\"kim\"");
        }
    }

    @Test
    void members_and_consoles_are_told_when_the_server_stops() throws Exception {
        var member = new Ear();
        var console = new Ear();
        try (var server = start()) {
            connect(server.memberAddress(), "/ws", "", member);
            connect(
                    server.operatorAddress(),
                    "/console/v1/events",
                    server.credentials().consoleKey(),
                    console);
            assertThat(console.next()).contains("\"rooms\"");
        }
        assertThat(member.closed.get(10, SECONDS)).isEqualTo(1001);
        assertThat(console.closed.get(10, SECONDS)).isEqualTo(1001);
    }

    @Test
    void consoles_hear_of_changed_rooms_without_asking() throws Exception {
        var console = new Ear();
        try (var server = start()) {
            connect(
                    server.operatorAddress(),
                    "/console/v1/events",
                    server.credentials().consoleKey(),
                    console);
            assertThat(console.next()).isEqualTo("{\"type\":\"rooms\",\"rooms\":[]}");
            call(server, "/chatroom/create_new.json", "chatroomId=launch");
            assertThat(console.next()).startsWith("{\"type\":\"acted\"");
            assertThat(console.next())
                    .startsWith("{\"type\":\"rooms\",\"rooms\":[{\"chatroomId\":\"launch\"");
        }
    }

    @Test
    void closing_twice_is_closing_once() {
        var server = start();
        server.close();
        server.close();
        start().close();
    }

    @Test
    void foreign_host_names_are_421_on_both_sides() throws Exception {
        var named =
                settings()
                        .with(
                                new ServerSettings.Listening(
                                        "127.0.0.1",
                                        0,
                                        "127.0.0.1",
                                        0,
                                        Set.of("chat.example.com"),
                                        Set.of()));
        try (var server = RoomkeeperServer.start(named, clock)) {
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

    @Test
    void a_taken_port_is_one_sentence_and_leaves_nothing_behind() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            for (var settings :
                    new ServerSettings[] {
                        settings().listening("127.0.0.1", port, 0),
                        settings().listening("127.0.0.1", 0, port)
                    }) {
                assertThatExceptionOfType(StartException.class)
                        .isThrownBy(() -> RoomkeeperServer.start(settings, clock))
                        .withMessage(
                                "Cannot listen on 127.0.0.1 port %d: it is in use or not allowed;"
                                        + " choose another.",
                                port);
            }
        }
        start().close();
    }

    @Test
    void a_data_folder_in_use_is_one_sentence() {
        try (var first = start()) {
            assertThatExceptionOfType(StartException.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("is in use by another Roomkeeper");
            assertThat(first.memberAddress().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void damaged_keys_are_one_sentence_and_leave_nothing_behind() throws IOException {
        start().close();
        Files.writeString(data.resolve("credentials.json"), "{");
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(this::start)
                .withMessageStartingWith("The keys cannot be used: ");
        Files.delete(data.resolve("credentials.json"));
        start().close();
    }

    @Test
    void what_is_switched_at_the_start_stays_until_it_is_switched_again() throws Exception {
        var off = settings().withSwitch(AppSwitch.GLOBAL_MUTE, false);
        try (var server = RoomkeeperServer.start(off, clock)) {
            assertThat(console(server, "settings"))
                    .contains("{\"name\":\"global-mute\",\"on\":false");
        }
        try (var server = start()) {
            assertThat(console(server, "settings"))
                    .contains("{\"name\":\"global-mute\",\"on\":false")
                    .contains("{\"name\":\"history\",\"on\":true");
        }
    }

    @Test
    void a_limit_that_is_set_is_in_force() throws Exception {
        var limited = settings().with(Limits.DEFAULT.with(Limit.USERS_PER_CALL, 1));
        try (var server = RoomkeeperServer.start(limited, clock)) {
            call(server, "/chatroom/create_new.json", "chatroomId=launch");
            var mute = "chatroomId=launch&minute=1&userId=kim";
            assertThat(call(server, "/chatroom/user/gag/add.json", mute)).contains("200");
            assertThat(call(server, "/chatroom/user/gag/add.json", mute + "&userId=bo"))
                    .contains("1002");
        }
    }

    @Test
    void a_developer_sees_a_room_end_at_once() throws Exception {
        try (var server = RoomkeeperServer.start(settings().forDevelopers(true), clock)) {
            call(server, "/chatroom/create_new.json", "chatroomId=launch");
            assertThat(forward(server, 3_599)).isEqualTo(200);
            assertThat(console(server, "rooms")).contains("launch");
            assertThat(forward(server, 1)).isEqualTo(200);
            assertThat(console(server, "rooms")).isEqualTo("[]");
            assertThat(forward(server, 0)).isEqualTo(400);
        }
    }

    @Test
    void nobody_else_can_move_the_clock() throws Exception {
        try (var server = start()) {
            assertThat(forward(server, 1)).isEqualTo(404);
        }
    }

    private int forward(RoomkeeperServer server, long seconds) throws Exception {
        var request =
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString("{\"seconds\":" + seconds + "}"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + server.credentials().consoleKey());
        return send(server.operatorAddress().resolve("/console/v1/clock"), request).statusCode();
    }

    @Test
    void development_is_for_this_machine_only() {
        var open = settings().forDevelopers(true).listening("0.0.0.0", 0, 0);
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> RoomkeeperServer.start(open, clock))
                .withMessage("--dev is for this machine only: 0.0.0.0 is open to others.");
    }

    @Test
    void settings_do_not_print_secrets() {
        assertThat(settings().withApp("key", "canary").toString()).doesNotContain("canary");
    }
}
