package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.RoomSummary;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The room list of a server with more rooms than the console is told of.
class ManyRoomsTest {
    private static final int ALL = 2_500;

    private final FakeSession session = new FakeSession();
    private final RoomListViewModel list = new RoomListViewModel(session);

    ManyRoomsTest() {
        session.moderation.rooms = numbered(0, ALL);
        greet(numbered(0, 1_000));
    }

    private static List<RoomSummary> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> room(name(i), 0)).toList();
    }

    private static String name(int number) {
        return "room-%05d".formatted(number);
    }

    private void greet(List<RoomSummary> told) {
        session.happened(new ConsoleEvent.Rooms(told, told.getLast().chatroomId(), ALL));
    }

    private List<String> names() {
        return list.matching().stream().map(room -> room.id().value()).toList();
    }

    private List<String> calls() {
        return session.moderation.calls;
    }

    private RoomItem item(int number) {
        return list.find(new RoomId(name(number))).orElseThrow();
    }

    private void type(String text) {
        list.filterProperty().set(text);
        session.pass(RoomFinder.PAUSE);
    }

    private String rest() {
        return list.restProperty().get().line();
    }

    @Test
    void the_list_says_how_many_of_all_rooms_it_has_and_loads_more_until_it_has_them() {
        assertThat(list.totalProperty().get()).isEqualTo(ALL);
        assertThat(rest()).isEqualTo("1,000 of 2,500 rooms. Type to search, or load more.");
        list.more();
        assertThat(rest()).startsWith("2,000 of 2,500 rooms.");
        list.more();
        assertThat(names()).hasSize(ALL).isSorted().doesNotHaveDuplicates();
        assertThat(rest()).isEmpty();
        assertThat(calls())
                .containsExactly("rooms after room-00999, 1000", "rooms after room-01999, 1000");
    }

    @Test
    void rooms_told_for_their_members_are_not_listed_twice_when_they_are_loaded() {
        session.happened(rooms(ALL, room(name(1_500), 7), room(name(2_400), 7)));
        list.more();
        assertThat(names()).hasSize(2_001).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void more_is_asked_for_once_at_a_time() {
        session.moderation.pause();
        list.more();
        list.more();
        assertThat(calls()).hasSize(1);
        assertThat(rest()).startsWith("1,000 of");
        session.pass(RoomFinder.SLOW);
        assertThat(rest()).isEqualTo("Asking the server for rooms");
        session.moderation.answer();
        assertThat(rest()).startsWith("2,000 of");
    }

    @Test
    void a_refusal_is_said_and_can_be_tried_again() {
        session.moderation.refuse(ErrorCode.TOO_MANY_CALLS);
        list.more();
        assertThat(rest()).startsWith("The server was not asked for rooms: Too many calls");
        assertThat(list.restProperty().get().act()).isEqualTo("Try again");
        session.moderation.accept();
        list.more();
        assertThat(names()).hasSize(2_000);
    }

    @Nested
    class When_something_is_typed {
        @Test
        void any_room_is_found() {
            list.filterProperty().set("ROOM-02");
            assertThat(list.listingProperty().get()).isEqualTo(Listing.SEARCHING);
            assertThat(calls()).isEmpty();
            session.moderation.rooms = numbered(2_000, 2_003);
            type("room-02");
            assertThat(names()).containsExactly(name(2_000), name(2_001), name(2_002));
            assertThat(rest()).isEmpty();
        }

        @Test
        void the_server_is_asked_only_after_the_last_letter() {
            list.filterProperty().set("r");
            list.filterProperty().set("ro");
            type("room-024");
            assertThat(calls()).containsExactly("rooms after null, 100 room-024");
        }

        @Test
        void an_answer_to_what_was_typed_before_is_dropped() {
            session.moderation.pause();
            type("room-020");
            list.filterProperty().set("room-021");
            session.moderation.answer();
            assertThat(names()).isEmpty();
            assertThat(list.listingProperty().get()).isEqualTo(Listing.SEARCHING);
            session.pass(RoomFinder.PAUSE);
            assertThat(names()).hasSize(100).startsWith(name(2_100));
        }

        @Test
        void what_does_not_exist_is_said_only_after_the_answer() {
            session.moderation.pause();
            type("kitchen");
            assertThat(list.listingProperty().get()).isEqualTo(Listing.SEARCHING);
            session.moderation.answer();
            assertThat(list.listingProperty().get()).isEqualTo(Listing.NO_MATCH);
        }

        @Test
        void more_matches_are_loaded_after_the_first() {
            type("room-02");
            assertThat(names()).hasSize(100);
            assertThat(rest()).isEqualTo("More rooms match. Type more, or load more.");
            list.more();
            assertThat(calls()).endsWith("rooms after room-02099, 1000 room-02");
            assertThat(names()).hasSize(500);
            assertThat(rest()).isEmpty();
        }

        @Test
        void what_was_found_leaves_when_the_filter_is_cleared() {
            type("room-0200");
            assertThat(names()).hasSize(10);
            list.selectedProperty().set(Optional.of(item(2_003)));
            list.opened(item(2_007));
            list.filterProperty().set("");
            assertThat(names()).hasSize(1_002).contains(name(2_003), name(2_007)).isSorted();
            assertThat(rest()).startsWith("1,002 of 2,500");
            list.more();
            assertThat(calls()).endsWith("rooms after room-00999, 1000");
        }

        @Test
        void a_room_is_found_by_its_name_too() {
            session.moderation.rooms =
                    List.of(new RoomSummary(new RoomId("x-1"), "The lobby", 0, 0, false, 0, 60, 0));
            type("lobby");
            assertThat(names()).containsExactly("x-1");
            assertThat(list.matching().getFirst().label()).isEqualTo("x-1 – The lobby");
        }

        @Test
        void nothing_is_asked_when_all_rooms_are_held() {
            session.moderation.rooms = numbered(0, 1_000);
            session.happened(rooms(1_000));
            type("room-0200");
            assertThat(calls()).isEmpty();
            assertThat(list.listingProperty().get()).isEqualTo(Listing.NO_MATCH);
        }
    }

    @Test
    void news_of_other_rooms_are_taken_in_for_members_or_when_expected() {
        list.expect(new RoomId("mine"));
        session.happened(rooms(ALL + 2, room("mine", 0), room("theirs", 0), room(name(2_222), 3)));
        assertThat(names()).hasSize(1_002).contains("mine", name(2_222)).doesNotContain("theirs");
        assertThat(list.totalProperty().get()).isEqualTo(ALL + 2);
    }

    @Test
    void a_list_of_few_rooms_takes_in_empty_ones_until_they_are_no_more_few() {
        session.outage.set("lost");
        session.outage.set("");
        session.happened(rooms(room("lobby", 1)));
        session.happened(rooms(1_500, numbered(0, 1_500).toArray(RoomSummary[]::new)));
        assertThat(names()).hasSize(RoomIntake.FEW);
        assertThat(rest()).startsWith("1,000 of 1,500");
    }

    @Test
    void even_rooms_with_members_are_not_held_without_end() {
        session.happened(
                rooms(
                        20_000,
                        IntStream.range(5_000, 20_000)
                                .mapToObj(i -> room(name(i), 1))
                                .toArray(RoomSummary[]::new)));
        assertThat(names()).hasSize(RoomIntake.MANY);
    }

    @Test
    void a_destroyed_room_leaves_the_number_too() {
        session.happened(new ConsoleEvent.Gone(new RoomId(name(5))));
        session.happened(new ConsoleEvent.Gone(new RoomId("elsewhere")));
        assertThat(rest()).startsWith("999 of 2,499");
    }

    @Test
    void after_a_lost_connection_the_list_begins_again_but_for_rooms_with_a_tab() {
        type("room-0200");
        RoomItem open = item(2_007);
        list.opened(open);
        list.filterProperty().set("");
        list.more();
        session.outage.set("lost");
        session.outage.set("");
        greet(numbered(0, 1_000));
        assertThat(names()).hasSize(1_001).contains(name(2_007));
        assertThat(list.matching()).contains(open);
        list.more();
        assertThat(calls()).endsWith("rooms after room-00999, 1000");
    }

    @Test
    void what_is_typed_is_looked_for_again_on_a_new_connection() {
        type("room-0200");
        session.outage.set("lost");
        session.outage.set("");
        greet(numbered(0, 1_000));
        session.pass(RoomFinder.PAUSE);
        assertThat(names()).hasSize(10);
    }

    @Test
    void a_room_with_a_tab_keeps_its_figures_when_it_is_made_again() {
        RoomItem open = item(5);
        list.opened(open);
        session.happened(new ConsoleEvent.Gone(open.id()));
        assertThat(names()).doesNotContain(name(5));
        session.happened(rooms(ALL, room(name(5), 9)));
        assertThat(item(5)).isSameAs(open);
        assertThat(open.summaryProperty().get().memberCount()).isEqualTo(9);
    }
}
