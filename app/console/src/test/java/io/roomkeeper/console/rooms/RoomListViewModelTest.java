package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Events.room;
import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class RoomListViewModelTest {
    private final FakeSession session = new FakeSession();
    private final RoomListViewModel list = new RoomListViewModel(session);

    @Test
    void rooms_are_listed_by_name_however_they_come() {
        session.happened(rooms(room("b", 1), room("d", 1)));
        session.happened(rooms(room("c", 1), room("a", 1), room("b", 7)));
        assertThat(names()).containsExactly("a", "b", "c", "d");
        assertThat(list.matching().get(1).summaryProperty().get().memberCount()).isEqualTo(7);
    }

    @Test
    void a_destroyed_room_is_gone_from_the_list() {
        session.happened(rooms(room("a", 1), room("b", 1)));
        session.happened(new ConsoleEvent.Gone(new RoomId("a")));
        assertThat(names()).containsExactly("b");
    }

    @Test
    void the_list_says_why_it_is_empty() {
        assertThat(list.listingProperty().get()).isEqualTo(Listing.LOADING);
        session.happened(rooms());
        assertThat(list.listingProperty().get()).isEqualTo(Listing.NO_ROOMS);
        session.happened(rooms(room("lobby", 1)));
        assertThat(list.listingProperty().get()).isEqualTo(Listing.ROOMS);
        list.filterProperty().set("kitchen");
        assertThat(list.listingProperty().get()).isEqualTo(Listing.NO_MATCH);
        list.filterProperty().set(" LOB ");
        assertThat(names()).containsExactly("lobby");
    }

    @Test
    void a_room_is_unread_when_something_is_said_while_it_is_not_in_front() {
        session.happened(rooms(room("a", 1, 5, false), room("b", 1, 5, false)));
        RoomItem a = list.find(new RoomId("a")).orElseThrow();
        RoomItem b = list.find(new RoomId("b")).orElseThrow();
        list.show(Set.of(a));
        assertThat(a.shownProperty().get()).isTrue();
        assertThat(b.shownProperty().get()).isFalse();
        session.happened(rooms(room("a", 1, 6, false), room("b", 1, 6, false)));
        assertThat(a.unreadProperty().get()).isFalse();
        assertThat(b.unreadProperty().get()).isTrue();
        list.show(Set.of(b));
        assertThat(b.unreadProperty().get()).isFalse();
    }

    @Test
    void rooms_that_went_while_the_connection_was_lost_are_gone_when_it_is_back() {
        session.happened(rooms(room("a", 1), room("b", 1)));
        session.outage.set("lost");
        assertThat(names()).containsExactly("a", "b");
        session.outage.set("");
        session.happened(rooms(room("b", 1)));
        assertThat(names()).containsExactly("b");
    }

    @Test
    void the_message_rate_is_that_of_the_last_seconds() {
        session.happened(rooms(room("a", 1, 100, false)));
        RoomItem a = list.matching().getFirst();
        list.tick();
        assertThat(a.rateProperty().get()).isZero();
        session.happened(rooms(room("a", 1, 300, false)));
        list.tick();
        assertThat(a.rateProperty().get()).isEqualTo(200);
        list.tick();
        assertThat(a.rateProperty().get()).isEqualTo(100);
        for (int i = 0; i < RateMeter.SECONDS; i++) {
            list.tick();
        }
        assertThat(a.rateProperty().get()).isZero();
    }

    @Test
    void what_is_said_while_the_connection_is_lost_is_no_rate() {
        session.happened(rooms(room("a", 1, 100, false)));
        RoomItem a = list.matching().getFirst();
        list.tick();
        session.outage.set("lost");
        list.tick();
        assertThat(a.rateProperty().get()).isZero();
        session.outage.set("");
        list.tick();
        session.happened(rooms(room("a", 1, 5_000, false)));
        list.tick();
        assertThat(a.rateProperty().get()).isZero();
        session.happened(rooms(room("a", 1, 5_020, false)));
        list.tick();
        assertThat(a.rateProperty().get()).isEqualTo(20);
    }

    @Test
    void a_server_that_begins_to_count_anew_has_no_rate_below_nothing() {
        session.happened(rooms(room("a", 1, 100_000, false)));
        RoomItem a = list.matching().getFirst();
        list.tick();
        session.happened(rooms(room("a", 1, 3, false)));
        list.tick();
        assertThat(a.rateProperty().get()).isZero();
        session.happened(rooms(room("a", 1, 9, false)));
        list.tick();
        assertThat(a.rateProperty().get()).isEqualTo(6);
    }

    @Test
    void a_closed_list_listens_no_more() {
        list.close();
        assertThat(session.listeners()).isZero();
    }

    private List<String> names() {
        return list.matching().stream().map(room -> room.id().value()).toList();
    }
}
