package io.roomkeeper.console.rooms;

import static io.roomkeeper.console.common.Events.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.console.common.FakeSession;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.RoomSummary;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class RoomSignsTest {
    private final FakeSession session = new FakeSession();
    private final RoomListViewModel list = new RoomListViewModel(session);

    @Test
    void a_room_says_when_it_is_about_to_end() {
        assertThat(minutesLeft(Duration.ofMinutes(10))).isZero();
        assertThat(minutesLeft(Duration.ofSeconds(599))).isEqualTo(10);
        assertThat(minutesLeft(Duration.ofSeconds(61))).isEqualTo(2);
        assertThat(minutesLeft(Duration.ofSeconds(60))).isEqualTo(1);
        assertThat(minutesLeft(Duration.ofSeconds(-3))).isEqualTo(1);
    }

    @Test
    void a_room_kept_alive_or_without_a_known_end_does_not() {
        Instant now = session.now;
        assertThat(RoomSigns.of(room("a", true, Instant.EPOCH), false, now))
                .isEqualTo(new RoomSigns(false, true, 0));
        assertThat(RoomSigns.of(room("a", false, Instant.EPOCH), false, now))
                .isEqualTo(RoomSigns.NONE);
    }

    @Test
    void far_more_than_usual_is_unusual_and_does_not_soon_become_usual() {
        UsualRate rate = new UsualRate();
        for (int i = 0; i < 60; i++) {
            assertThat(rate.tick(4)).isFalse();
        }
        assertThat(rate.tick(11)).isFalse();
        for (int i = 0; i < 120; i++) {
            assertThat(rate.tick(40)).isTrue();
        }
        assertThat(rate.tick(4)).isFalse();
    }

    @Test
    void nothing_is_unusual_before_the_usual_is_known_or_where_little_is_said() {
        UsualRate busy = new UsualRate();
        for (int i = 0; i < UsualRate.WARM_UP; i++) {
            assertThat(busy.tick(i * 10)).isFalse();
        }
        UsualRate quiet = new UsualRate();
        for (int i = 0; i < 60; i++) {
            quiet.tick(0);
        }
        assertThat(quiet.tick(UsualRate.LEAST - 1)).isFalse();
        assertThat(quiet.tick(UsualRate.LEAST)).isTrue();
    }

    @Test
    void a_lost_connection_does_not_make_the_usual_unusual() {
        Instant end = session.now.plus(Duration.ofMinutes(55));
        long said = 0;
        for (int i = 0; i < 60; i++) {
            said += UsualRate.LEAST;
            session.happened(rooms(room("a", said, end)));
            list.tick();
        }
        session.outage.set("lost");
        for (int i = 0; i < 300; i++) {
            list.tick();
        }
        session.outage.set("");
        RoomItem a = list.matching().getFirst();
        for (int i = 0; i < 60; i++) {
            said += UsualRate.LEAST;
            session.happened(rooms(room("a", said, end)));
            list.tick();
            assertThat(a.signsProperty().get().unusual()).isFalse();
        }
    }

    @Test
    void only_rooms_kept_alive_or_idle_are_listed_when_asked_for() {
        Instant end = session.now.plus(Duration.ofMinutes(55));
        session.happened(
                rooms(
                        room("idle", false, end.minus(Duration.ofMinutes(6))),
                        room("kept", true, Instant.EPOCH),
                        room("lively", false, end)));
        list.kindProperty().set(RoomKind.KEPT);
        assertThat(names()).containsExactly("kept");
        list.kindProperty().set(RoomKind.IDLE);
        assertThat(names()).containsExactly("idle");
        session.pass(Duration.ofMinutes(5));
        list.tick();
        assertThat(names()).containsExactly("idle", "lively");
        list.kindProperty().set(RoomKind.ALL);
        assertThat(names()).hasSize(3);
    }

    @Test
    void the_list_says_when_there_are_none_of_the_kind() {
        session.happened(rooms(room("lively", false, session.now.plus(Duration.ofMinutes(60)))));
        list.kindProperty().set(RoomKind.KEPT);
        assertThat(list.listingProperty().get()).isEqualTo(Listing.NONE_KEPT);
        list.kindProperty().set(RoomKind.IDLE);
        assertThat(list.listingProperty().get()).isEqualTo(Listing.NONE_IDLE);
    }

    private int minutesLeft(Duration left) {
        RoomSummary room = room("a", false, session.now.plus(left));
        return RoomSigns.of(room, false, session.now).minutesLeft();
    }

    private List<String> names() {
        return list.matching().stream().map(room -> room.id().value()).toList();
    }

    /// Destroyed when idle for an hour.
    private static RoomSummary room(String id, boolean kept, Instant end) {
        return room(id, 0, kept, end);
    }

    private static RoomSummary room(String id, long messages, Instant end) {
        return room(id, messages, false, end);
    }

    private static RoomSummary room(String id, long messages, boolean kept, Instant end) {
        return new RoomSummary(
                new RoomId(id), "", 0, 1, false, 0, 60, messages, kept, true, end.toEpochMilli());
    }
}
