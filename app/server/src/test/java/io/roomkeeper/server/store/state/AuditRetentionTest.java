package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.FileDisk;
import io.roomkeeper.server.store.snapshot.SnapshotName;
import io.roomkeeper.server.store.snapshot.SnapshotReader;
import io.roomkeeper.server.store.snapshot.SnapshotSettings;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How the audit log forgets, in the whole store on real files.
class AuditRetentionTest {
    private static final RoomId ROOM = new RoomId("launch");
    private static final SnapshotSettings EAGER =
            new SnapshotSettings(2_000, 2_000, 2_000, Duration.ZERO, Duration.ZERO, 0);
    private static final SnapshotSettings NONE = SnapshotSettings.leaving(0);

    @TempDir Path folder;
    private final TestClock clock = new TestClock();

    private RoomkeeperStore open(int days, SnapshotSettings settings) {
        return RoomkeeperStore.open(folder, new AuditRetention(days), settings, clock);
    }

    private void act(RoomkeeperStore store) {
        store.append(
                        List.of(
                                new StateChange.MuteAllChanged(
                                        ROOM, clock.instant(), "ana", "", true)))
                .join();
    }

    private static List<Long> numbers(RoomkeeperStore store, @Nullable RoomId room) {
        return store.find(new AuditLog.Query(room, 0, 500)).stream()
                .map(AuditLog.Line::number)
                .toList();
    }

    /// Ten acts, one a day.
    private void actDaily(RoomkeeperStore store) {
        for (int day = 0; day < 10; day++) {
            clock.advance(Duration.ofDays(1));
            act(store);
        }
    }

    @Test
    void a_line_is_there_for_its_days_and_not_a_moment_longer_also_that_of_a_room() {
        try (var store = open(4, NONE)) {
            actDaily(store);
            for (var room : new RoomId[] {null, ROOM}) {
                assertThat(numbers(store, room)).containsExactly(10L, 9L, 8L, 7L, 6L);
            }
            clock.advance(Duration.ofMillis(1));
            for (var room : new RoomId[] {null, ROOM}) {
                assertThat(numbers(store, room)).containsExactly(10L, 9L, 8L, 7L);
            }
            act(store);
            assertThat(numbers(store, null)).startsWith(11L);
        }
    }

    @Test
    void a_clock_that_was_set_back_for_a_time_hides_nothing_behind() {
        try (var store = open(4, NONE)) {
            act(store);
            clock.advance(Duration.ofDays(-100));
            act(store);
            clock.advance(Duration.ofDays(100));
            assertThat(numbers(store, null)).containsExactly(1L);
        }
    }

    @Test
    void a_start_after_a_kill_brings_none_back_and_numbers_go_on() throws IOException {
        try (var store = open(4, NONE)) {
            actDaily(store);
        }
        Files.delete(folder.resolve("clean-stop"));
        clock.advance(Duration.ofDays(90));
        try (var store = open(4, NONE)) {
            assertThat(numbers(store, null)).isEmpty();
            act(store);
            assertThat(numbers(store, null)).containsExactly(11L);
            assertThat(numbers(store, ROOM)).containsExactly(11L);
        }
    }

    @Test
    void a_snapshot_leaves_them_out_and_with_0_days_keeps_all() throws IOException {
        try (var store = open(0, EAGER)) {
            actDaily(store);
            clock.advance(Duration.ofDays(36_000));
            untilSnapshot(store, 0);
            assertThat(linesInSnapshot()).contains(1L, 10L);
        }
        long before = snapshot();
        try (var store = open(4, EAGER)) {
            untilSnapshot(store, before);
        }
        assertThat(linesInSnapshot()).isNotEmpty().allMatch(number -> number > 10);
    }

    @Test
    void tables_lose_them_in_steps_however_many_there_are() {
        try (var tables = StateTables.open(folder.resolve("state.mapdb"))) {
            for (int act = 0; act < 2 * StateSweep.STEP; act++) {
                tables.apply(
                        List.of(
                                Recorded.of(
                                        new StateChange.MuteAllChanged(
                                                ROOM, clock.instant(), "ana", "", true))));
            }
            clock.advance(Duration.ofDays(91));
            var sweep = new StateSweep(tables, AuditRetention.DEFAULT, clock);
            sweep.run();
            assertThat(left(tables)).isBetween(StateSweep.STEP, 2 * StateSweep.STEP - 1);
            for (int step = 0; step < 5; step++) {
                sweep.run();
            }
            assertThat(left(tables)).isZero();
        }
    }

    private static int left(StateTables tables) {
        int found = 0;
        var query = new AuditLog.Query(null, 0, 500);
        for (var page = tables.find(query, Long.MIN_VALUE); !page.isEmpty(); ) {
            found += page.size();
            query = new AuditLog.Query(null, page.getLast().number(), 500);
            page = tables.find(query, Long.MIN_VALUE);
        }
        return found;
    }

    private void untilSnapshot(RoomkeeperStore store, long newerThan) throws IOException {
        for (int acts = 0; acts < 100_000 && snapshot() <= newerThan; acts++) {
            act(store);
        }
    }

    private long snapshot() throws IOException {
        return new FileDisk(folder.resolve("journal"))
                .files().stream()
                        .filter(SnapshotName::matches)
                        .map(SnapshotName::batch)
                        .max(Comparator.naturalOrder())
                        .orElse(0L);
    }

    private List<Long> linesInSnapshot() throws IOException {
        var numbers = new ArrayList<Long>();
        var disk = new FileDisk(folder.resolve("journal"));
        try (var reader = SnapshotReader.open(disk, snapshot())) {
            while (reader.hasNext()) {
                var key = reader.next().key();
                if (key[0] == StateKey.AUDIT_LINE) {
                    numbers.add(StateKey.auditNumber(key));
                }
            }
        }
        return numbers;
    }
}
