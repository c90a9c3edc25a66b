package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class StateSweepTest {
    private static final RoomId ROOM = new RoomId("launch");

    @TempDir Path folder;
    private final TestClock clock = new TestClock();

    private StateChange.SanctionImposed mute(int user, Duration term) {
        return new StateChange.SanctionImposed(
                ROOM,
                clock.instant(),
                "ana",
                "",
                Sanction.Kind.MUTE,
                new UserId("user-" + user),
                clock.instant().plus(term));
    }

    @Test
    void mutes_that_are_over_for_a_day_go_step_by_step_and_nothing_else() {
        try (var tables = StateTables.open(folder.resolve("state.mapdb"))) {
            tables.apply(
                    List.of(
                            Recorded.of(
                                    new StateChange.RoomCreated(
                                            ROOM,
                                            clock.instant(),
                                            "ana",
                                            "",
                                            "",
                                            null,
                                            "LIFE-1"))));
            for (int user = 0; user < 2 * StateSweep.STEP; user++) {
                boolean lasting = user % 1000 == 0;
                tables.apply(
                        List.of(
                                Recorded.of(
                                        mute(
                                                user,
                                                lasting
                                                        ? Duration.ofDays(9)
                                                        : Duration.ofHours(1)))));
            }
            clock.advance(Duration.ofHours(26));
            var sweep = new StateSweep(tables, AuditRetention.DEFAULT, clock);
            for (int step = 0; step < 20; step++) {
                sweep.run();
            }
            assertThat(tables.room(ROOM).orElseThrow().sanctions())
                    .extracting(Sanction::user)
                    .containsExactly(new UserId("user-0"), new UserId("user-1000"));
            assertThat(tables.roomCount()).isEqualTo(1);
        }
    }
}
