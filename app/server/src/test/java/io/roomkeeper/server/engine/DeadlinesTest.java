package io.roomkeeper.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class DeadlinesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final RoomId LAUNCH = new RoomId("launch");

    private final Deadlines deadlines = new Deadlines();

    private List<RoomId> dueAt(Instant now) {
        var due = new ArrayList<RoomId>();
        for (var next = deadlines.next(now); next.isPresent(); next = deadlines.next(now)) {
            due.add(next.get());
        }
        return due;
    }

    @Test
    void a_room_is_due_once_and_at_the_earliest_of_what_was_planned() {
        deadlines.plan(LAUNCH, NOW.plusSeconds(20));
        deadlines.plan(LAUNCH, NOW.plusSeconds(10));
        deadlines.plan(LAUNCH, NOW.plusSeconds(30));
        assertThat(dueAt(NOW.plusSeconds(9))).isEmpty();
        assertThat(dueAt(NOW.plusSeconds(60))).containsExactly(LAUNCH);
    }

    @Test
    void a_room_that_is_forgotten_is_not_due() {
        deadlines.plan(LAUNCH, NOW);
        deadlines.forget(LAUNCH);
        assertThat(dueAt(NOW)).isEmpty();
    }

    @Test
    void rooms_that_come_and_go_leave_nothing_behind_until_their_time() {
        deadlines.plan(LAUNCH, NOW.plus(Duration.ofDays(7)));
        for (int i = 0; i < 10_000; i++) {
            var room = new RoomId("room-" + i);
            deadlines.plan(room, NOW.plus(Duration.ofDays(6)));
            deadlines.forget(room);
        }
        assertThat(deadlines.size()).isLessThan(100);
        assertThat(dueAt(NOW.plus(Duration.ofDays(8)))).containsExactly(LAUNCH);
    }
}
