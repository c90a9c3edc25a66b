package io.roomkeeper.server.admin;

import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.roomkeeper.protocol.console.ConsoleCommand;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

class EventStreamTest {
    private static final String BEARER = "Bearer " + ConsoleFixture.KEY;

    private final ConsoleFixture server = new ConsoleFixture();

    @AfterEach
    void stop() {
        server.close();
    }

    private EventClient connect(String... headers) {
        return new EventClient(server.http.port(), headers);
    }

    private EventClient console() {
        return connect("Authorization", BEARER);
    }

    private int refusal(String... headers) {
        try (var stranger = connect(headers)) {
            var failure = catchThrowable(stranger::socket).getCause();
            assertThat(failure).isInstanceOf(WebSocketHandshakeException.class);
            return ((WebSocketHandshakeException) failure).getResponse().statusCode();
        }
    }

    @Test
    void only_the_key_opens_the_stream_and_no_web_page_can() {
        assertThat(refusal()).isEqualTo(401);
        assertThat(refusal("Authorization", "Bearer wrong")).isEqualTo(401);
        assertThat(refusal("Authorization", BEARER, "Origin", "http://127.0.0.1")).isEqualTo(403);
        assertThat(refusal("Authorization", BEARER, "Origin", "null")).isEqualTo(403);
    }

    @Test
    void a_plain_request_is_told_what_is_missing() {
        var answer = server.get("events");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(1000);
        assertThat(answer.error()).isEqualTo("connect with a WebSocket.");
    }

    @Test
    void a_console_hears_rooms_and_what_it_watches_in_order() throws Exception {
        server.rooms.createRoom(ROOM);
        server.rooms.send(ROOM, KIM, 1, "before");
        try (var console = console()) {
            assertThat(console.next()).isInstanceOf(ConsoleEvent.Rooms.class);
            console.say(new ConsoleCommand.Watch(ROOM));
            assertThat(console.next())
                    .isInstanceOfSatisfying(
                            ConsoleEvent.Watching.class,
                            watching -> assertThat(watching.recent()).hasSize(1));
            var sent = IntStream.rangeClosed(1, 500).mapToObj(i -> "m" + i).toList();
            sent.forEach(content -> server.rooms.send(ROOM, KIM, 1, content));
            for (var content : sent) {
                assertThat(((ConsoleEvent.Message) console.next()).message().content())
                        .isEqualTo(content);
            }
            console.say(new ConsoleCommand.Unwatch(ROOM));
            server.done("rooms/destroy", "{\"chatroomId\":\"launch\",\"reason\":\"over\"}");
            assertThat(List.of(console.next(), console.next()))
                    .last()
                    .isEqualTo(new ConsoleEvent.Gone(ROOM));
        }
    }

    @Test
    void what_one_console_does_another_hears() throws Exception {
        try (var first = console();
                var second = console()) {
            first.next();
            second.next();
            server.done("rooms", "{\"chatroomId\":\"launch\"}");
            for (var console : List.of(first, second)) {
                assertThat(console.next())
                        .isInstanceOfSatisfying(
                                ConsoleEvent.Acted.class,
                                acted -> assertThat(acted.number()).isEqualTo(1));
            }
            server.feed.gather(server.rooms.engine);
            assertThat(second.next())
                    .isInstanceOfSatisfying(
                            ConsoleEvent.Rooms.class,
                            rooms -> assertThat(rooms.rooms()).hasSize(1));
        }
    }

    @Test
    void who_has_a_key_is_told_and_whose_key_was_removed_is_sent_away() throws Exception {
        var news = new KeyNews(server.keys, server.feed);
        try (var owner = console()) {
            owner.next();
            var made = server.keys.add("bo", Role.MODERATOR, "owner");
            news.look();
            assertThat(owner.next()).isEqualTo(new ConsoleEvent.Moderators(List.of("owner", "bo")));
            try (var removed = connect("Authorization", "Bearer " + made.key())) {
                removed.next();
                news.look();
                server.keys.remove("bo");
                news.look();
                assertThat(removed.closeCode()).isEqualTo(1008);
                assertThat(removed.closeReason()).isEqualTo("the key was removed");
            }
            assertThat(owner.next()).isEqualTo(new ConsoleEvent.Moderators(List.of("owner")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "watch",
                "{}",
                "{\"type\":\"dance\"}",
                "{\"type\":\"watch\"}",
                "{\"type\":\"watch\",\"chatroomId\":\"a b\"}",
                "{\"type\":\"watch\",\"chatroomId\":null}",
                "{\"type\":\"watch\",\"chatroomId\":\"a\",\"chatroomId\":\"b\"}"
            })
    void a_malformed_command_ends_the_stream_with_1007(String command) throws Exception {
        try (var console = console()) {
            console.sayText(command);
            assertThat(console.closeCode()).isEqualTo(1007);
        }
    }

    @Test
    void binary_ends_the_stream_with_1003_and_too_much_with_1009() throws Exception {
        try (var console = console()) {
            console.socket().sendBinary(ByteBuffer.allocate(1), true).get(10, SECONDS);
            assertThat(console.closeCode()).isEqualTo(1003);
        }
        try (var console = console()) {
            console.sayText(" ".repeat(64 * 1024 + 1));
            assertThat(console.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void a_stream_ends_when_its_key_is_voided_and_others_go_on() throws Exception {
        var key = server.keys.add("bo", Role.AUDITOR, "owner").key();
        try (var revoked = connect("Authorization", "Bearer " + key);
                var other = console()) {
            revoked.next();
            other.next();
            server.keys.remove("bo");
            server.keys.add("bo", Role.AUDITOR, "owner");
            server.feed.endVoid();
            assertThat(revoked.closeCode()).isEqualTo(1008);
            server.rooms.createRoom(ROOM);
            assertThat(other.next()).isInstanceOf(ConsoleEvent.class);
        }
    }

    @Test
    void consoles_are_told_when_the_server_goes() throws Exception {
        try (var console = console()) {
            console.next();
            var gone = server.feed.closeAll();
            assertThat(console.closeCode()).isEqualTo(1001);
            assertThat(gone).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void consoles_are_asked_for_a_sign_of_life() throws Exception {
        try (var console = console()) {
            console.next();
            server.feed.check(server.rooms.clock.instant());
            console.awaitPing();
        }
    }
}
