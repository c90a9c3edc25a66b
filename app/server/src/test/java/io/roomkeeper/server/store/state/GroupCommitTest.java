package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.store.journal.Journal;
import io.roomkeeper.server.store.journal.MemoryDisk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class GroupCommitTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    @TempDir Path folder;

    private static List<StateChange> created(String room) {
        return List.of(
                new StateChange.RoomCreated(
                        new RoomId(room), NOW, "ana", "", "", Lifetime.DEFAULT, "LIFE-1"));
    }

    @Test
    void after_a_write_that_failed_nothing_is_taken_and_what_was_acknowledged_stays()
            throws IOException {
        var disk = new MemoryDisk();
        var journal = Journal.open(disk, Journal.SEGMENT_BYTES, _ -> {});
        try (var tables = StateTables.open(folder.resolve("state.mapdb"))) {
            var commits = new GroupCommit(journal, tables);
            commits.append(created("kept")).join();
            disk.failAt(disk.calls() + 1, MemoryDisk.Fault.ERROR);
            for (var room : List.of("not-forced", "after-that")) {
                assertThatThrownBy(() -> commits.append(created(room)).join())
                        .cause()
                        .isInstanceOfSatisfying(
                                RoomkeeperException.class,
                                refusal ->
                                        assertThat(refusal.code())
                                                .isEqualTo(ErrorCode.STORE_REFUSED));
            }
            assertThat(commits.close()).isFalse();
            assertThat(tables.roomCount()).isEqualTo(1);
        }
        try (var reopened = Journal.open(disk.afterKill(), Journal.SEGMENT_BYTES, _ -> {})) {
            assertThat(reopened.batch()).isEqualTo(1);
        }
    }
}
