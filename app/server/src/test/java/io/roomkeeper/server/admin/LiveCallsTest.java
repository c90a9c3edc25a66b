package io.roomkeeper.server.admin;

import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/// How the server does, as consoles and Prometheus see it.
class LiveCallsTest {
    private final ConsoleFixture console = ConsoleFixture.withMembers();

    @AfterEach
    void stop() {
        console.close();
    }

    private void say(int count) {
        for (int i = 0; i < count; i++) {
            console.rooms.send(ROOM, KIM, 1, "hello");
        }
    }

    @Test
    void a_sample_has_what_has_happened_since_the_one_before() {
        say(3);
        var first = console.figures.sample();
        assertThat(first.messages()).isEqualTo(3);
        assertThat(first.members()).isEqualTo(2);
        assertThat(first.connections()).isEqualTo(7);
        assertThat(first.rooms()).isEqualTo(1);
        assertThat(first.storeBytes()).isEqualTo(41_000);
        assertThat(first.lastCommit()).isEqualTo(console.rooms.clock.millis());
        say(1);
        assertThat(console.figures.sample().messages()).isEqualTo(1);
        assertThat(console.figures.history()).hasSize(2).first().isEqualTo(first);
    }

    @Test
    void members_of_a_room_that_ends_count_no_more() {
        console.done("rooms/destroy", "{\"chatroomId\":\"launch\",\"reason\":\"\"}");
        assertThat(console.figures.sample().members()).isZero();
        assertThat(console.rooms.engine.figures().rooms()).isZero();
    }

    @Test
    void two_minutes_are_kept() {
        for (int i = 0; i < LiveFigures.MOST + 5; i++) {
            console.figures.sample();
        }
        assertThat(console.figures.history()).hasSize(LiveFigures.MOST);
    }

    @Test
    void traffic_is_counted_by_type_for_a_minute_in_a_room_and_in_all() {
        say(2);
        console.rooms.createRoom(new RoomId("other"));
        console.done(
                "message-types",
                "{\"list\":\"GUARDED\",\"types\":[\"RC:TxtMsg\"],\"on\":true,\"reason\":\"\"}");
        var types =
                "\"types\":[{\"objectName\":\"RC:TxtMsg\",\"sent\":2,\"discarded\":0,\"lowPriority\":false,\"guarded\":true}]";
        assertThat(console.read("traffic?room=launch")).contains(types);
        assertThat(console.read("traffic")).contains(types);
        assertThat(console.read("traffic?room=other")).contains("\"types\":[]");
        console.rooms.clock.advance(Duration.ofSeconds(61));
        assertThat(console.read("traffic?room=launch")).contains("\"types\":[]");
    }

    @Test
    void prometheus_reads_the_same_figures() {
        say(2);
        console.figures.sample();
        assertThat(console.text("/metrics"))
                .contains(
                        "roomkeeper_messages_total 2.0",
                        "roomkeeper_members 2.0",
                        "roomkeeper_connections 7.0",
                        "roomkeeper_rooms 1.0",
                        "jvm_memory_used_bytes");
        assertThat(console.http.get("/metrics").status()).isEqualTo(401);
    }

    @Test
    void the_log_is_heard_with_the_kind_of_a_failure_and_not_its_words() {
        try (var tail = LogTail.open()) {
            LoggerFactory.getLogger(LiveCallsTest.class)
                    .warn("something happened", new IllegalStateException("a secret"));
            assertThat(tail.take())
                    .anySatisfy(line -> {
                        assertThat(line.level()).isEqualTo("WARN");
                        assertThat(line.logger()).isEqualTo("LiveCallsTest");
                        assertThat(line.message())
                                .isEqualTo("something happened (java.lang.IllegalStateException)");
                    })
                    .noneMatch(line -> line.message().contains("secret"));
            assertThat(tail.take()).noneMatch(line -> line.logger().equals("LiveCallsTest"));
            assertThat(tail.lines()).isNotEmpty();
        }
    }

    @Test
    void a_console_is_greeted_with_what_there_is() {
        try (var tail = LogTail.open()) {
            var pulse = new LivePulse(console.figures, tail, console.feed);
            assertThat(pulse.greeting()).noneMatch(ConsoleEvent.Figures.class::isInstance);
            pulse.beat();
            assertThat(pulse.greeting())
                    .filteredOn(ConsoleEvent.Figures.class::isInstance)
                    .singleElement()
                    .satisfies(event ->
                            assertThat(((ConsoleEvent.Figures) event).samples()).hasSize(1));
        }
    }
}
