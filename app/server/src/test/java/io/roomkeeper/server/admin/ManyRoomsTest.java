package io.roomkeeper.server.admin;

import static io.roomkeeper.server.fixture.EngineInMemory.KIM;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.RoomCommand;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a console is told when there are more rooms than it should hear of.
class ManyRoomsTest extends FeedStage {
    private static RoomId id(int number) {
        return new RoomId("room-%05d".formatted(number));
    }

    private void create(int from, int to) {
        IntStream.range(from, to).mapToObj(ManyRoomsTest::id).forEach(rooms::createRoom);
    }

    private void join(int from, int to) {
        IntStream.range(from, to).forEach(i -> rooms.join(id(i), new UserId("user-" + i), i + 1));
    }

    private static List<ConsoleEvent.Rooms> news(List<ConsoleEvent> events) {
        return events.stream()
                .filter(ConsoleEvent.Rooms.class::isInstance)
                .map(ConsoleEvent.Rooms.class::cast)
                .toList();
    }

    /// The news of one second.
    private ConsoleEvent.Rooms second() {
        gather();
        return news(read()).getFirst();
    }

    private static Stream<RoomId> ids(ConsoleEvent.Rooms told) {
        return told.rooms().stream().map(RoomSummary::chatroomId);
    }

    @Test
    void a_console_hears_of_the_busiest_rooms_first_and_then_of_others_by_id() {
        create(0, 1_100);
        join(1_090, 1_100);
        rooms.join(id(1_095), KIM, 5_000);
        connect();
        var told = news(read()).getFirst();
        assertThat(told.rooms()).hasSize(Greeting.ROOMS).doesNotHaveDuplicates();
        assertThat(ids(told)).startsWith(id(1_095)).contains(id(0)).endsWith(id(989));
        assertThat(told.next()).isEqualTo(id(989));
        assertThat(told.total()).isEqualTo(1_100);
    }

    @Test
    void of_the_rooms_with_members_only_the_first_are_told_for_that() {
        create(0, 1_100);
        join(550, 1_100);
        connect();
        var told = news(read()).getFirst();
        assertThat(told.rooms().stream().filter(room -> room.memberCount() > 0))
                .hasSize(Greeting.BUSIEST);
        assertThat(told.rooms()).hasSize(Greeting.ROOMS);
    }

    @Test
    void when_all_rooms_are_told_there_is_nothing_to_go_on_with() {
        create(0, Greeting.ROOMS - 1);
        join(0, 3);
        connect();
        var told = news(read()).getFirst();
        assertThat(told.rooms()).hasSize(Greeting.ROOMS - 1);
        assertThat(told.next()).isNull();
    }

    @Test
    void rooms_created_by_the_thousand_are_mostly_a_number() {
        connect();
        read();
        create(0, 1_200);
        var told = second();
        assertThat(told.rooms()).hasSize(RoomNews.AT_ONCE);
        assertThat(told.total()).isEqualTo(1_200);
        gather();
        assertThat(read()).isEmpty();
    }

    @Test
    void rooms_with_something_going_on_wait_for_their_turn() {
        create(0, 700);
        connect();
        read();
        join(0, 700);
        create(700, 720);
        var first = second();
        var second = second();
        assertThat(first.rooms()).hasSize(RoomNews.AT_ONCE);
        var told = new HashSet<>(ids(first).collect(toSet()));
        told.addAll(ids(second).collect(toSet()));
        assertThat(told).hasSize(700);
        gather();
        assertThat(read()).isEmpty();
    }

    @Test
    void a_room_that_is_watched_is_told_before_all_others() {
        create(0, 1_000);
        connect();
        watch(id(999));
        read();
        join(0, 900);
        create(1_000, 1_600);
        rooms.run(new RoomCommand.SetMuteAll(id(999), true, Act.of("ana", "raid")));
        assertThat(ids(second())).startsWith(id(999));
    }

    @Test
    void a_room_that_a_console_made_is_told_however_many_others_are_made() {
        connect();
        read();
        create(0, 1_000);
        rooms.run(
                new RoomCommand.Create(LOBBY, CreateOptions.NONE, Act.of(ModeratorKeys.OWNER, "")));
        assertThat(ids(second())).contains(LOBBY);
    }

    @Test
    void destroyed_rooms_are_gone_from_the_number() {
        create(0, 10);
        connect();
        read();
        destroy(id(3));
        var told = second();
        assertThat(told.rooms()).isEmpty();
        assertThat(told.total()).isEqualTo(9);
    }

    @Test
    void what_changed_while_nobody_listened_is_not_asked_for_later() {
        connect();
        create(0, 10);
        feed.remove(console);
        gather();
        var again = new RecordingLine();
        var other = new ConsoleStream(again, () -> true, rooms.clock.instant());
        feed.add(other);
        feed.greet(other, rooms.engine, List.of());
        gather();
        read();
        assertThat(news(again.read())).hasSize(1);
    }

    @Test
    void a_console_that_reads_slowly_is_not_cut_off_by_rooms_that_come_and_go() {
        connect();
        var reason = "x".repeat(2_000);
        IntStream.range(0, 5_000)
                .forEach(i -> {
                    rooms.createRoom(id(i));
                    rooms.run(new RoomCommand.Destroy(id(i), Act.of("ana", reason)));
                });
        assertThat(line.ended).isEmpty();
    }
}
