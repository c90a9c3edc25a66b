package io.roomkeeper.server.callback;

import static io.roomkeeper.server.fixture.EngineInMemory.HOST;
import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSettings;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.SessionId;
import io.roomkeeper.server.engine.Words;
import io.roomkeeper.server.fixture.EngineInMemory;
import io.roomkeeper.server.http.Form;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class RoomCallbacksTest {
    private static final Act ACT = Act.of("ana", "");

    private final CallbackFixture fixture = new CallbackFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    /// The next events, from however many pushes.
    private List<JsonNode> events(int howMany) {
        var events = new ArrayList<JsonNode>();
        while (events.size() < howMany) {
            WireJson.mapper().readTree(fixture.receiver.next().body()).forEach(events::add);
        }
        return events;
    }

    @Nested
    class Room_status {
        private final Callbacks callbacks = fixture.open(CallbackKind.ROOM_STATUS);
        private final EngineInMemory rooms = new EngineInMemory(callbacks.listener(() -> false));

        @AfterEach
        void stop() {
            rooms.close();
            callbacks.close();
            assertThat(fixture.receiver.others()).isEmpty();
        }

        private List<String> told(int howMany) {
            return events(howMany).stream()
                    .map(event ->
                            "type %s status %s %s"
                                    .formatted(
                                            event.get("type"),
                                            event.get("status"),
                                            event.get("userIds")))
                    .toList();
        }

        @Test
        void join_or_create_tells_of_the_room_and_then_of_its_member() {
            rooms.run(new RoomCommand.Join(ROOM, KIM, new SessionId(1), true, 0, ""));
            assertThat(told(2)).containsExactly("type 0 status 0 []", "type 1 status 0 [\"kim\"]");
        }

        @Test
        void only_the_first_device_joins_and_the_last_leaves() {
            rooms.createRoom(ROOM);
            rooms.join(ROOM, KIM, 1);
            rooms.join(ROOM, KIM, 2);
            rooms.run(new RoomCommand.Exit(ROOM, KIM, new SessionId(1)));
            rooms.run(new RoomCommand.Exit(ROOM, KIM, new SessionId(2)));
            assertThat(told(3))
                    .containsExactly(
                            "type 0 status 0 []",
                            "type 1 status 0 [\"kim\"]",
                            "type 2 status 0 [\"kim\"]");
        }

        @Test
        void a_banned_member_leaves_with_a_status_of_its_own() {
            rooms.createRoom(ROOM);
            rooms.join(ROOM, KIM, 1);
            rooms.run(new RoomCommand.Impose(ROOM, Sanction.Kind.BAN, List.of(KIM, HOST), 10, ACT));
            assertThat(told(3)).last().isEqualTo("type 2 status 2 [\"kim\"]");
        }

        @Test
        void a_member_who_was_offline_for_too_long_leaves_with_a_status_of_its_own() {
            rooms.createRoom(ROOM);
            rooms.join(ROOM, KIM, 1);
            rooms.join(ROOM, HOST, 2);
            rooms.run(new RoomCommand.Disconnect(ROOM, KIM, new SessionId(1)));
            rooms.clock.advance(Duration.ofMinutes(10));
            rooms.send(ROOM, HOST, 2, "{}");
            assertThat(told(4)).last().isEqualTo("type 2 status 1 [\"kim\"]");
        }

        @Test
        void a_destroyed_room_is_told_once_and_not_member_by_member() {
            rooms.createRoom(ROOM);
            rooms.join(ROOM, KIM, 1);
            rooms.run(new RoomCommand.Destroy(ROOM, ACT));
            assertThat(told(3)).last().isEqualTo("type 3 status 0 []");
        }

        @Test
        void a_room_whose_time_is_over_is_destroyed_with_a_status_of_its_own() {
            rooms.createRoom(ROOM);
            rooms.clock.advance(Duration.ofDays(8));
            rooms.engine.sweep().join();
            assertThat(told(2)).last().isEqualTo("type 3 status 3 []");
        }
    }

    @Nested
    class Attribute_sync {
        private final Callbacks callbacks = fixture.open(CallbackKind.ATTRIBUTES);
        private final EngineInMemory rooms = new EngineInMemory(callbacks.listener(() -> false));

        @AfterEach
        void stop() {
            rooms.close();
            callbacks.close();
        }

        private void set(String key, String value) {
            rooms.run(new RoomCommand.SetAttributes(ROOM, HOST, Map.of(key, value), false, null));
        }

        @Test
        void each_change_is_told_with_who_made_it_and_a_growing_version() {
            rooms.createRoom(ROOM);
            set("seat", "1");
            set("seat", "2");
            rooms.run(new RoomCommand.RemoveAttributes(ROOM, KIM, List.of("seat"), true, null));
            var told = events(3);
            assertThat(told)
                    .extracting(event -> event.get("optType").asInt())
                    .containsExactly(1, 1, 2);
            assertThat(told)
                    .extracting(event -> event.get("value").asString())
                    .containsExactly("1", "2", "");
            assertThat(told)
                    .extracting(event -> event.get("userId").asString())
                    .containsExactly("host", "host", "kim");
            assertThat(told).extracting(event -> event.get("version").asLong()).isSorted();
        }

        @Test
        void versions_ascend_through_the_end_of_a_room_and_its_next_life() {
            rooms.createRoom(ROOM);
            set("seat", "1");
            set("seat", "2");
            rooms.run(new RoomCommand.Destroy(ROOM, ACT));
            rooms.clock.advance(Duration.ofMillis(1));
            rooms.createRoom(ROOM);
            set("seat", "1");
            assertThat(events(4))
                    .extracting(event -> event.get("version").asLong())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }

        @Test
        void a_destroyed_room_is_one_record_whose_version_is_the_highest() {
            rooms.createRoom(ROOM);
            set("seat", "1");
            rooms.run(new RoomCommand.Destroy(ROOM, ACT));
            var told = events(2);
            assertThat(told.getLast().get("optType").asInt()).isEqualTo(3);
            assertThat(told.getLast().get("key").asString()).isEmpty();
            assertThat(told.getLast().get("value").asString()).isEmpty();
            assertThat(told.getLast().get("version").asLong())
                    .isGreaterThan(told.getFirst().get("version").asLong());
        }
    }

    @Nested
    class Message_routing {
        private boolean routesServerMessages;
        private final Callbacks callbacks = fixture.open(CallbackKind.ROUTING);
        private final EngineInMemory rooms =
                new EngineInMemory(callbacks.listener(() -> routesServerMessages));

        @AfterEach
        void stop() {
            rooms.close();
            callbacks.close();
            assertThat(fixture.receiver.others()).isEmpty();
        }

        private Form routed() {
            return Form.parse(fixture.receiver.next().body().getBytes(StandardCharsets.UTF_8));
        }

        private void publish() {
            rooms.run(
                    new RoomCommand.Publish(
                            ROOM, HOST, "RC:InfoNtf", "{}", true, false, Priority.AS_LISTED, null));
        }

        @Test
        void a_member_s_message_is_routed_once_it_is_accepted() {
            rooms.createRoom(ROOM);
            rooms.join(ROOM, KIM, 1);
            var receipt =
                    rooms.run(
                            new RoomCommand.Send(
                                    ROOM,
                                    KIM,
                                    new SessionId(1),
                                    "iOS",
                                    "RC:TxtMsg",
                                    "{}",
                                    false,
                                    null));
            var message = routed();
            assertThat(message.required("fromUserId")).isEqualTo("kim");
            assertThat(message.required("toUserId")).isEqualTo("launch");
            assertThat(message.required("msgUID")).isEqualTo(receipt.messageUId());
            assertThat(message.required("msgTimestamp"))
                    .isEqualTo(Long.toString(receipt.sentTime().toEpochMilli()));
            assertThat(message.required("source")).isEqualTo("iOS");
        }

        @Test
        void it_is_said_that_a_word_was_replaced() {
            rooms.createRoom(ROOM);
            var words = new Words(Set.of(), Map.of("damn", "****"));
            rooms.run(new AppCommand.Configure(AppSettings.DEFAULT.with(words), Act.of("ana", "")));
            rooms.send(ROOM, KIM, 1, "damn it");
            var message = routed();
            assertThat(message.required("content")).isEqualTo("**** it");
            assertThat(message.required("sensitiveType")).isEqualTo("2");
        }

        @Test
        void a_message_of_the_server_api_is_not_routed() {
            rooms.createRoom(ROOM);
            publish();
        }

        @Test
        void a_message_of_the_server_api_is_routed_when_that_is_switched_on() {
            routesServerMessages = true;
            rooms.createRoom(ROOM);
            publish();
            assertThat(routed().required("source")).isEqualTo("Server");
        }
    }
}
