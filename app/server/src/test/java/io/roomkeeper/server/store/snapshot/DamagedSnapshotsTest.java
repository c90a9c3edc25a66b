package io.roomkeeper.server.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.server.store.journal.MemoryDisk;
import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.Test;

import java.io.IOException;

/// Snapshots that are damaged, at start and while the server runs.
class DamagedSnapshotsTest {
    private static void flip(MemoryDisk disk, String name, int offset) {
        var bytes = disk.read(name);
        bytes[offset] ^= 1;
        disk.put(name, bytes);
    }

    @Test
    void a_damaged_newest_snapshot_is_put_aside_and_reported_and_the_older_used()
            throws IOException {
        MemoryDisk disk;
        try (var store = LittleStore.twoGenerations()) {
            disk = store.disk;
        }
        var expected = new LittleStore(disk.afterKill()).entriesAtStart();
        flip(disk, SnapshotName.of(25), 100);
        try (var store = new LittleStore(disk)) {
            assertThat(store.entriesAtStart()).isEqualTo(expected);
            assertThat(store.snapshots.trouble())
                    .get()
                    .asString()
                    .contains("The snapshot is damaged: " + SnapshotName.of(25) + " at offset");
            assertThat(disk.files()).contains(SnapshotName.damaged(25));
            store.look();
            assertThat(store.generations()).as("made at once").containsExactly(26L, 12L);
            assertThat(store.snapshots.trouble()).isEmpty();
            assertThat(store.entries()).isEqualTo(expected);
        }
    }

    @Test
    void after_a_damaged_only_snapshot_the_journal_is_still_there_from_its_beginning()
            throws IOException {
        var disk = new MemoryDisk();
        try (var store = new LittleStore(disk)) {
            store.writeMuch("a");
            store.look();
        }
        flip(disk, SnapshotName.of(12), 100);
        try (var store = new LittleStore(disk)) {
            assertThat(store.entriesAtStart()).hasSize(13);
        }
    }

    @Test
    void when_no_snapshot_can_be_read_the_start_is_refused_and_names_them() throws IOException {
        MemoryDisk disk;
        try (var store = LittleStore.twoGenerations()) {
            disk = store.disk;
        }
        flip(disk, SnapshotName.of(12), 3);
        flip(disk, SnapshotName.of(25), 100);
        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(() -> new LittleStore(disk))
                    .isExactlyInstanceOf(StoreException.class)
                    .hasMessageContaining(SnapshotName.of(12) + " at offset 0")
                    .hasMessageContaining(SnapshotName.of(25) + " at offset 24")
                    .hasMessageEndingWith(
                            "Run `roomkeeper data check`, then `roomkeeper data repair`.");
        }
    }

    @Test
    void a_snapshot_found_damaged_while_running_is_replaced_by_the_one_before() throws IOException {
        try (var store = LittleStore.twoGenerations()) {
            flip(store.disk, SnapshotName.of(25), 100);
            store.writeMuch("e");
            store.look();
            assertThat(store.generations()).containsExactly(38L, 12L);
            assertThat(store.entries()).hasSize(11 + 12 + 2 + 1 + 12);
        }
    }
}
