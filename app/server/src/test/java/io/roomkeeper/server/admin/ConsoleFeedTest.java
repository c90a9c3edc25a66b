package io.roomkeeper.server.admin;

import static io.roomkeeper.server.fixture.EngineInMemory.HOST;
import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ChatMessage;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.SessionId;
import io.roomkeeper.server.fixture.EngineInMemory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

class ConsoleFeedTest {
    private static final long NOW = 1_795_356_000_000L;
    private static final RoomId LOBBY = new RoomId("lobby");

    private final ConsoleFeed feed = new ConsoleFeed();
    private final EngineInMemory rooms = new EngineInMemory(Limits.DEFAULT.withoutRates(), feed);
    private final RecordingLine line = new RecordingLine();
    private final ConsoleStream console = new ConsoleStream(line, rooms.clock.instant());

    @AfterEach
    void stop() {
        rooms.close();
    }

    private void connect() {
        feed.add(console, rooms.engine);
    }

    /// What the console has read once the engine has done all that it was asked.
    private List<ConsoleEvent> read() {
        List<RoomView> settled = rooms.engine.rooms().join();
        assertThat(settled).isNotNull();
        return line.read();
    }

    private void watch(RoomId room) {
        feed.watch(room, console, rooms.engine);
    }

    private void gather() {
        feed.gather(rooms.engine);
    }

    private void destroy(RoomId room) {
        rooms.run(new RoomCommand.Destroy(room, Act.of("ana", "over")));
    }

    private static RoomSummary summary(RoomId room, int members, long messages) {
        return new RoomSummary(room, NOW, members, false, 0, 60, messages);
    }

    private static ConsoleEvent rooms(RoomSummary... summaries) {
        return new ConsoleEvent.Rooms(List.of(summaries));
    }

    private static ConsoleEvent acted(AuditAct act, RoomId room, String reason) {
        return new ConsoleEvent.Acted(new AuditEntry(NOW, "ana", act, room, "", 0, reason));
    }

    private static List<String> contents(List<ConsoleEvent> events) {
        return events.stream()
                .filter(ConsoleEvent.Message.class::isInstance)
                .map(ConsoleEvent.Message.class::cast)
                .map(message -> message.message().content())
                .toList();
    }

    @Test
    void all_rooms_come_first() {
        rooms.createRoom(ROOM);
        rooms.join(ROOM, KIM, 1);
        connect();
        assertThat(read()).containsExactly(rooms(summary(ROOM, 1, 0)));
    }

    @Test
    void no_rooms_is_an_answer_too() {
        connect();
        assertThat(read()).containsExactly(rooms());
    }

    @Test
    void what_happens_before_the_first_event_comes_after_it() {
        rooms.createRoom(ROOM);
        connect();
        destroy(ROOM);
        var events = read();
        assertThat(events.getFirst()).isInstanceOf(ConsoleEvent.Rooms.class);
        assertThat(events.getLast()).isEqualTo(new ConsoleEvent.Gone(ROOM));
    }

    @Test
    void rooms_that_changed_are_told_together_and_once() {
        connect();
        read();
        rooms.createRoom(ROOM);
        rooms.createRoom(LOBBY);
        rooms.join(ROOM, KIM, 1);
        rooms.send(ROOM, KIM, 1, "hello");
        assertThat(read())
                .containsExactly(
                        acted(AuditAct.CREATE_ROOM, ROOM, ""),
                        acted(AuditAct.CREATE_ROOM, LOBBY, ""));
        gather();
        assertThat(read())
                .singleElement()
                .satisfies(event ->
                        assertThat(((ConsoleEvent.Rooms) event).rooms())
                                .containsExactlyInAnyOrder(
                                        summary(ROOM, 1, 1), summary(LOBBY, 0, 0)));
        gather();
        assertThat(read()).isEmpty();
    }

    @Test
    void a_second_session_of_a_user_changes_nothing() {
        rooms.createRoom(ROOM);
        rooms.join(ROOM, KIM, 1);
        connect();
        watch(ROOM);
        read();
        rooms.join(ROOM, KIM, 2);
        rooms.run(new RoomCommand.Exit(ROOM, KIM, new SessionId(2)));
        gather();
        assertThat(read()).isEmpty();
    }

    @Test
    void a_room_that_is_gone_is_told_so_and_never_again() {
        rooms.createRoom(ROOM);
        connect();
        read();
        rooms.join(ROOM, KIM, 1);
        destroy(ROOM);
        gather();
        assertThat(read())
                .containsExactly(
                        acted(AuditAct.DESTROY_ROOM, ROOM, "over"), new ConsoleEvent.Gone(ROOM));
    }

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

    @Test
    void acts_in_any_room_are_told_with_whom_until_when_and_why() {
        rooms.createRoom(ROOM);
        connect();
        read();
        rooms.run(
                new RoomCommand.Impose(
                        ROOM, Sanction.Kind.BAN, List.of(KIM), 5, Act.of("ana", "raid")));
        rooms.run(
                new RoomCommand.Lift(
                        ROOM, Sanction.Kind.BAN, List.of(KIM), Act.of("ana", "sorry")));
        rooms.run(new RoomCommand.SetMuteAll(ROOM, true, Act.of("ana", "raid")));
        assertThat(read())
                .containsExactly(
                        new ConsoleEvent.Acted(
                                new AuditEntry(
                                        NOW,
                                        "ana",
                                        AuditAct.BAN,
                                        ROOM,
                                        "kim",
                                        NOW + 300_000,
                                        "raid")),
                        new ConsoleEvent.Acted(
                                new AuditEntry(
                                        NOW, "ana", AuditAct.UNBAN, ROOM, "kim", 0, "sorry")),
                        acted(AuditAct.MUTE_ALL, ROOM, "raid"));
    }

    @Test
    void a_console_that_has_left_hears_nothing_more() {
        rooms.createRoom(ROOM);
        connect();
        watch(ROOM);
        read();
        feed.remove(console);
        watch(ROOM);
        rooms.send(ROOM, KIM, 1, "hello");
        gather();
        assertThat(contents(read())).isEmpty();
    }

    @Test
    void a_console_that_reads_too_slowly_misses_messages_and_is_told_how_many() {
        rooms.createRoom(ROOM);
        connect();
        watch(ROOM);
        read();
        var large = "x".repeat(100 * 1024);
        IntStream.rangeClosed(1, 15).forEach(_ -> rooms.send(ROOM, KIM, 1, large));
        var events = read();
        assertThat(contents(events)).hasSize(10);
        assertThat(events.getLast()).isEqualTo(new ConsoleEvent.Missed(ROOM, 5));
    }

    @Test
    void a_console_that_does_not_read_at_all_is_cut_off() {
        rooms.createRoom(ROOM);
        connect();
        var act = Act.of("ana", "x".repeat(1024 * 1024));
        IntStream.rangeClosed(1, 10)
                .forEach(i -> rooms.run(new RoomCommand.SetMuteAll(ROOM, i % 2 == 1, act)));
        assertThat(line.ended).contains("cut");
    }

    @Test
    void a_silent_console_is_asked_and_then_given_up() {
        connect();
        rooms.clock.advance(Duration.ofSeconds(60));
        feed.check(rooms.clock.instant());
        assertThat(line.ended).containsExactly("ping");
        console.heardAt(rooms.clock.instant());
        rooms.clock.advance(Duration.ofSeconds(60));
        feed.check(rooms.clock.instant());
        assertThat(line.ended).containsExactly("ping", "ping");
        rooms.clock.advance(Duration.ofSeconds(1));
        feed.check(rooms.clock.instant());
        assertThat(line.ended).containsExactly("ping", "ping", "cut");
    }
}
