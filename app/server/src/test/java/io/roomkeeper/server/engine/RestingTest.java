package io.roomkeeper.server.engine;

import static io.roomkeeper.server.engine.EngineFixture.HOST;
import static io.roomkeeper.server.engine.EngineFixture.HOST_WEB;
import static io.roomkeeper.server.engine.EngineFixture.KIM;
import static io.roomkeeper.server.engine.EngineFixture.KIM_WEB;
import static io.roomkeeper.server.engine.EngineFixture.ROOM;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Which rooms are in memory: seen by when the store is asked for one.
class RestingTest {
    private static final Duration A_MINUTE =
            Duration.ofSeconds(Limit.AWAKE_IDLE_SECONDS.byDefault());

    private final EngineFixture given = new EngineFixture();

    @BeforeEach
    void a_room() {
        given.createRoom();
        given.told.clear();
    }

    private RoomView room() {
        return given.engine.execute(new RoomCommand.Describe(ROOM)).join();
    }

    private void send(String text) {
        given.engine.execute(given.sending(HOST, HOST_WEB, text)).join();
    }

    private void join() {
        given.engine.execute(new RoomCommand.Join(ROOM, KIM, KIM_WEB, false, 0, "")).join();
    }

    private void exit() {
        given.engine.execute(new RoomCommand.Exit(ROOM, KIM, KIM_WEB)).join();
    }

    private void sweepAfter(Duration time) {
        given.clock.advance(time);
        given.engine.sweep().join();
    }

    private int readsWhen(Runnable something) {
        int before = given.store.reads();
        something.run();
        return given.store.reads() - before;
    }

    private List<StateChange.ActivityNoted> noted() {
        return given.told.stream()
                .filter(StateChange.ActivityNoted.class::isInstance)
                .map(StateChange.ActivityNoted.class::cast)
                .toList();
    }

    @Test
    void a_room_that_somebody_asks_for_stays_in_memory_for_a_while() {
        sweepAfter(A_MINUTE.minusMillis(1));
        assertThat(readsWhen(this::room)).isZero();
    }

    @Test
    void a_room_that_nobody_asks_for_is_let_go_and_read_again_when_needed() {
        var before = room();
        sweepAfter(A_MINUTE);
        assertThat(readsWhen(() -> assertThat(room()).isEqualTo(before))).isEqualTo(1);
        assertThat(readsWhen(this::room)).isZero();
    }

    @Test
    void a_room_with_members_stays() {
        join();
        sweepAfter(A_MINUTE);
        sweepAfter(A_MINUTE);
        assertThat(readsWhen(this::room)).isZero();
    }

    @Test
    void what_has_gone_on_is_noted_once_before_the_room_is_let_go() {
        join();
        send("hello");
        exit();
        sweepAfter(A_MINUTE);
        assertThat(noted())
                .singleElement()
                .satisfies(note -> assertThat(note.activity().messages()).isEqualTo(1));
        sweepAfter(Duration.ofSeconds(1));
        assertThat(readsWhen(() -> assertThat(room().messageCount()).isEqualTo(1))).isEqualTo(1);
        assertThat(noted()).hasSize(1);
    }

    @Test
    void a_room_whose_change_is_being_stored_stays() {
        given.store.hold();
        given.engine.execute(new RoomCommand.SetMuteAll(ROOM, true, EngineFixture.ACT));
        sweepAfter(A_MINUTE);
        sweepAfter(Duration.ofSeconds(1));
        given.store.release();
        assertThat(readsWhen(() -> assertThat(room().muteAll()).isTrue())).isZero();
    }

    @Test
    void a_room_whose_messages_no_history_has_stays() {
        var settings = given.engine.app().settings();
        for (var service : List.of(AppSwitch.HISTORY, AppSwitch.HISTORY_LOG)) {
            settings = settings.with(service, false);
        }
        given.engine.execute(new AppCommand.Configure(settings, EngineFixture.ACT)).join();
        send("hello");
        sweepAfter(A_MINUTE);
        sweepAfter(A_MINUTE);
        assertThat(readsWhen(() -> assertThat(recent()).containsExactly("hello"))).isZero();
    }

    @Test
    void a_room_that_is_read_again_has_its_last_messages() {
        send("one");
        send("two");
        sweepAfter(A_MINUTE);
        sweepAfter(Duration.ofSeconds(1));
        assertThat(readsWhen(() -> assertThat(recent()).containsExactly("one", "two")))
                .isEqualTo(1);
    }

    @Test
    void of_large_messages_it_has_no_more_when_it_is_read_again_than_before() {
        var large = "x".repeat(Limit.RECENT_BYTES_PER_ROOM.byDefault() / 2);
        send("one");
        send(large);
        send(large);
        assertThat(recent()).containsExactly(large, large);
        sweepAfter(A_MINUTE);
        sweepAfter(Duration.ofSeconds(1));
        assertThat(readsWhen(() -> assertThat(recent()).containsExactly(large, large)))
                .isEqualTo(1);
    }

    private List<String> recent() {
        return given.engine.execute(new RoomCommand.Recent(ROOM, 50)).join().stream()
                .map(RoomEvent.MessageSent::content)
                .toList();
    }

    @Test
    void a_room_that_is_active_is_noted_when_by_what_is_stored_it_would_be_over() {
        join();
        for (int i = 0; i < 70; i++) {
            send("still here");
            sweepAfter(Duration.ofMinutes(1));
        }
        assertThat(noted()).hasSize(1);
        assertThat(room().memberCount()).isEqualTo(1);
    }

    @Test
    void a_room_that_is_not_in_memory_ends_in_its_time() {
        sweepAfter(A_MINUTE);
        given.told.clear();
        sweepAfter(Duration.ofMinutes(59));
        assertThat(given.told)
                .singleElement()
                .isInstanceOfSatisfying(
                        StateChange.RoomDestroyed.class,
                        destroyed -> assertThat(destroyed.automatic()).isTrue());
        assertThat(given.engine.rooms(RoomQuery.first()).join().total()).isZero();
    }
}
