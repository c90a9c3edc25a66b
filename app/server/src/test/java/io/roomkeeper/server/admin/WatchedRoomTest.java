package io.roomkeeper.server.admin;

import static io.roomkeeper.server.fixture.EngineInMemory.HOST;
import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.SessionId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What a console hears of the rooms it watches.
class WatchedRoomTest extends FeedStage {
    @Test
    void a_watched_room_tells_what_was_said_before_and_then_everything_once() {
        rooms.createRoom(ROOM);
        rooms.join(ROOM, KIM, 1);
        IntStream.rangeClosed(1, 60).forEach(i -> rooms.send(ROOM, KIM, 1, "before " + i));
        connect();
        read();
        watch(ROOM);
        rooms.send(ROOM, KIM, 1, "after 1");
        rooms.join(ROOM, HOST, 2);
        rooms.run(new RoomCommand.Exit(ROOM, HOST, new SessionId(2)));
        var events = read();
        assertThat(((ConsoleEvent.Watching) events.getFirst()).recent())
                .extracting(ChatMessage::content)
                .hasSize(50)
                .startsWith("before 11")
                .endsWith("before 60");
        assertThat(events.subList(1, events.size()))
                .containsExactly(
                        new ConsoleEvent.Message(message(events.get(1))),
                        new ConsoleEvent.Joined(ROOM, HOST, NOW),
                        new ConsoleEvent.Left(ROOM, HOST, NOW));
        assertThat(message(events.get(1)))
                .satisfies(message -> {
                    assertThat(message.chatroomId()).isEqualTo(ROOM);
                    assertThat(message.content()).isEqualTo("after 1");
                    assertThat(message.senderUserId()).isEqualTo(KIM);
                    assertThat(message.objectName()).isEqualTo("RC:TxtMsg");
                    assertThat(message.sequence()).isEqualTo(61);
                });
    }

    @Test
    void a_watched_room_tells_what_members_do_to_its_attributes() {
        rooms.createRoom(ROOM);
        rooms.join(ROOM, KIM, 1);
        connect();
        read();
        watch(ROOM);
        read();
        rooms.run(new RoomCommand.SetAttributes(ROOM, KIM, Map.of("mic-1", "kim"), false, null));
        assertThat(read()).contains(new ConsoleEvent.Attributes(ROOM, KIM, List.of("mic-1"), NOW));
    }

    private static ChatMessage message(ConsoleEvent event) {
        return ((ConsoleEvent.Message) event).message();
    }

    @Test
    void no_message_is_lost_or_doubled_while_a_watch_begins() {
        rooms.createRoom(ROOM);
        rooms.join(ROOM, KIM, 1);
        connect();
        var sends =
                IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> {
                            if (i == 20) {
                                watch(ROOM);
                            }
                            return rooms.engine.execute(
                                    new RoomCommand.Send(
                                            ROOM,
                                            KIM,
                                            new SessionId(1),
                                            "Websocket",
                                            "RC:TxtMsg",
                                            "m" + i,
                                            false,
                                            null));
                        })
                        .toList();
        sends.forEach(send -> assertThat(send.join()).isNotNull());
        var events = read();
        var watching =
                events.stream()
                        .filter(ConsoleEvent.Watching.class::isInstance)
                        .map(ConsoleEvent.Watching.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(watching.recent()).extracting(ChatMessage::content).endsWith("m19");
        assertThat(contents(events)).hasSize(21).startsWith("m20").endsWith("m40");
    }

    @Test
    void a_room_that_is_not_watched_tells_no_messages() {
        rooms.createRoom(ROOM);
        rooms.createRoom(LOBBY);
        connect();
        watch(LOBBY);
        read();
        rooms.send(ROOM, KIM, 1, "hello");
        assertThat(read()).isEmpty();
        watch(ROOM);
        feed.unwatch(ROOM, console);
        rooms.send(ROOM, KIM, 1, "hello again");
        assertThat(contents(read())).isEmpty();
    }

    @Test
    void watching_twice_does_not_double_messages() {
        rooms.createRoom(ROOM);
        connect();
        watch(ROOM);
        watch(ROOM);
        read();
        rooms.send(ROOM, KIM, 1, "hello");
        assertThat(contents(read())).containsExactly("hello");
    }

    @Test
    void watching_an_unknown_room_is_answered_with_gone() {
        connect();
        read();
        watch(ROOM);
        assertThat(read()).containsExactly(new ConsoleEvent.Gone(ROOM));
        rooms.createRoom(ROOM);
        rooms.send(ROOM, KIM, 1, "hello");
        assertThat(contents(read())).isEmpty();
    }

    @Test
    void a_watch_ends_with_its_room() {
        rooms.createRoom(ROOM);
        connect();
        watch(ROOM);
        destroy(ROOM);
        rooms.createRoom(ROOM);
        rooms.send(ROOM, KIM, 1, "hello");
        assertThat(contents(read())).isEmpty();
    }
}
