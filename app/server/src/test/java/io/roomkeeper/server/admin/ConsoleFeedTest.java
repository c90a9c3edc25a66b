package io.roomkeeper.server.admin;

import static io.roomkeeper.server.fixture.EngineInMemory.KIM;
import static io.roomkeeper.server.fixture.EngineInMemory.ROOM;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditEntry;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.SessionId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

class ConsoleFeedTest extends FeedStage {
    @Test
    void few_rooms_all_come_first() {
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
                        acted(1, AuditAct.CREATE_ROOM, ROOM, ""),
                        acted(2, AuditAct.CREATE_ROOM, LOBBY, ""));
        gather();
        assertThat(read())
                .singleElement(as(type(ConsoleEvent.Rooms.class)))
                .satisfies(news -> {
                    assertThat(news.rooms())
                            .containsExactlyInAnyOrder(summary(ROOM, 1, 1), summary(LOBBY, 0, 0));
                    assertThat(news.total()).isEqualTo(2);
                });
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
                        acted(2, AuditAct.DESTROY_ROOM, ROOM, "over"),
                        new ConsoleEvent.Gone(ROOM),
                        rooms());
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
                                2,
                                new AuditEntry(
                                        NOW,
                                        "ana",
                                        AuditAct.BAN,
                                        ROOM,
                                        "kim",
                                        NOW + 300_000,
                                        "raid")),
                        new ConsoleEvent.Acted(
                                3,
                                new AuditEntry(
                                        NOW, "ana", AuditAct.UNBAN, ROOM, "kim", 0, "sorry")),
                        acted(4, AuditAct.MUTE_ALL, ROOM, "raid"));
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
