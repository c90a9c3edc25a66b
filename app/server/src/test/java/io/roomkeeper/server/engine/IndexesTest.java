package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// Client behaviour §2.1, where rooms of different threads meet.
class IndexesTest {
    private static final RoomId ONE = new RoomId("one");
    private static final RoomId OTHER = new RoomId("other");
    private static final UserId KIM = new UserId("kim");

    private final Indexes indexes = new Indexes();

    private void join(RoomId id) {
        var created = new StateChange.RoomCreated(id, Instant.EPOCH, "ana", "", "", null, "LIFE-1");
        indexes.note(
                Room.of(created, 1_024),
                new RoomEvent.MemberJoined(id, Instant.EPOCH, false, KIM, "", 1));
    }

    @Test
    void of_two_rooms_joined_at_once_one_is_kept() {
        join(ONE);
        join(OTHER);
        assertThat(indexes.yields(KIM, ONE, OTHER)).isTrue();
        assertThat(indexes.yields(KIM, OTHER, ONE)).isFalse();
        assertThat(indexes.roomsOf(KIM)).containsExactly(OTHER);
    }

    @Test
    void no_more_rooms_are_kept_alive_than_may_be() {
        assertThat(indexes.keep(ONE, 1)).isTrue();
        assertThat(indexes.keep(OTHER, 1)).isFalse();
        assertThat(indexes.keep(ONE, 1)).isTrue();
        assertThat(indexes.kept()).containsExactly(ONE);
    }
}
