package io.roomkeeper.server.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.server.store.journal.Fault;
import io.roomkeeper.server.store.journal.MemoryDisk;
import io.roomkeeper.server.store.journal.SegmentName;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class SnapshotsTest {
    @Test
    void a_start_reads_the_newest_snapshot_and_the_journal_behind_it() throws IOException {
        try (var store = LittleStore.twoGenerations()) {
            assertThat(store.generations()).containsExactly(25L, 12L);
            assertThat(store.entries())
                    .hasSize(11 + 12 + 2 + 1)
                    .containsEntry("b-11", "11")
                    .containsEntry("c", "newer")
                    .containsEntry("d", "newest")
                    .containsEntry("!frames", "26")
                    .doesNotContainKey("a-3");
        }
    }

    @Test
    void the_journal_before_the_older_of_two_snapshots_is_deleted_and_no_more() throws IOException {
        try (var store = new LittleStore(new MemoryDisk())) {
            store.writeMuch("a");
            store.look();
            assertThat(store.generations()).containsExactly(12L);
            assertThat(store.segments()).startsWith(1L);
            store.writeMuch("b");
            store.look();
            assertThat(store.segments()).startsWith(13L);
            store.writeMuch("c");
            store.look();
            assertThat(store.generations()).containsExactly(36L, 24L);
            assertThat(store.segments()).startsWith(25L);
            assertThat(store.disk.files())
                    .allMatch(name -> SegmentName.matches(name) || SnapshotName.matches(name));
        }
    }

    @Test
    void one_is_due_after_some_time_when_it_is_worth_it_and_none_while_nothing_changes()
            throws IOException {
        try (var store = new LittleStore(new MemoryDisk())) {
            store.writeMuch("a");
            store.look();
            store.write("put a 1");
            store.clock.advance(LittleStore.PAUSE);
            store.look();
            assertThat(store.generations()).as("too little").containsExactly(12L);
            store.write("put b 1", "put c 1", "put d 1", "put e 1", "put f 1");
            store.look();
            assertThat(store.generations()).containsExactly(14L, 12L);
            store.write(
                    "put b 2", "put c 2", "put d 2", "put e 2", "put f 2", "put g 2", "put h 2");
            store.look();
            assertThat(store.generations()).as("too early").containsExactly(14L, 12L);
            store.clock.advance(LittleStore.PAUSE);
            store.look();
            assertThat(store.generations()).containsExactly(15L, 14L);
            store.clock.advance(Duration.ofDays(1));
            store.look();
            assertThat(store.generations()).as("nothing changed").containsExactly(15L, 14L);
        }
    }

    @Test
    void what_is_not_worth_keeping_is_left_out() throws IOException {
        try (var store = new LittleStore(new MemoryDisk())) {
            store.write("put x years-old");
            store.writeMuch("a");
            store.look();
            assertThat(store.entries()).hasSize(13).doesNotContainKey("x");
        }
    }

    @Test
    void a_snapshot_that_fails_changes_nothing_is_reported_and_tried_again() throws IOException {
        try (var store = LittleStore.twoGenerations()) {
            int calls = callsOfOne();
            assertThat(calls).isGreaterThan(10);
            for (int call = 1; call < calls; call++) {
                store.writeMuch("e" + call);
                store.disk.failAt(store.disk.calls() + call, Fault.ERROR);
                store.look();
                assertThat(store.snapshots.trouble())
                        .get()
                        .asString()
                        .startsWith("No snapshot can be made: ")
                        .endsWith("it is tried again.");
                assertThat(store.disk.files()).noneMatch(SnapshotName::isUnfinished);
                var before = store.generations();
                assertThat(store.entries()).hasSize(11 + 12 + 2 + 1 + 12 * call);
                store.look();
                assertThat(store.generations()).as("not at once").isEqualTo(before);
                store.clock.advance(LittleStore.RETRY);
            }
            store.look();
            assertThat(store.snapshots.trouble()).isEmpty();
        }
    }

    /// How many changing calls it takes to make one, of which the first ends the segment.
    private static int callsOfOne() throws IOException {
        try (var store = LittleStore.twoGenerations()) {
            store.writeMuch("e");
            int before = store.disk.calls();
            store.look();
            return store.disk.calls() - before;
        }
    }

    @Test
    void changes_of_what_was_lost_are_left_out() throws IOException {
        var disk = new MemoryDisk();
        try (var store = new LittleStore(disk)) {
            store.write("append lost more", "put there 1", "append there 2");
            assertThat(store.entries())
                    .containsOnlyKeys("!frames", "there")
                    .containsEntry("there", "12");
        }
    }

    @Test
    void a_clean_start_never_goes_on_in_a_segment_that_a_snapshot_stands_for() throws IOException {
        var disk = new MemoryDisk();
        try (var store = new LittleStore(disk)) {
            store.writeMuch("a");
            store.look();
        }
        try (var journal = new Recovery(disk, 1_000_000).resume()) {
            assertThat(journal.batch()).isEqualTo(12);
            journal.append(List.of(TextEdits.bytes("put b 1")));
        }
        try (var store = new LittleStore(disk)) {
            assertThat(store.segments()).endsWith(13L);
            assertThat(store.entriesAtStart()).hasSize(14);
        }
    }

    @Test
    void nothing_is_deleted_while_somebody_copies_the_files() throws IOException {
        try (var store = LittleStore.twoGenerations()) {
            var before = store.segments();
            store.copied = true;
            store.writeMuch("e");
            store.look();
            assertThat(store.generations()).containsExactly(38L, 25L, 12L);
            assertThat(store.segments()).startsWith(before.getFirst());
            store.copied = false;
            store.writeMuch("f");
            store.look();
            assertThat(store.generations()).containsExactly(50L, 38L);
            assertThat(store.segments()).startsWith(39L);
        }
    }

    @Test
    void none_is_begun_that_would_fill_the_disk() throws IOException {
        try (var store = LittleStore.twoGenerations()) {
            store.writeMuch("e");
            store.disk.free(LittleStore.LEAST);
            store.look();
            assertThat(store.generations()).containsExactly(25L, 12L);
            assertThat(store.snapshots.trouble())
                    .get()
                    .asString()
                    .contains("MiB of the disk are free, about");
        }
    }

    @Test
    void one_that_fills_the_disk_is_removed() throws IOException {
        try (var store = LittleStore.twoGenerations()) {
            store.writeMuch("e");
            store.atEntry = () -> store.disk.space(store.disk.usedSpace());
            store.look();
            assertThat(store.generations()).containsExactly(25L, 12L);
            assertThat(store.disk.files()).noneMatch(SnapshotName::isUnfinished);
            assertThat(store.snapshots.trouble()).isPresent();
        }
    }

    @Test
    void a_stop_abandons_the_one_that_is_being_made() throws IOException {
        try (var store = LittleStore.twoGenerations()) {
            var expected = store.entries();
            store.writeMuch("e");
            store.atEntry = store.snapshots::stop;
            store.look();
            assertThat(store.generations()).containsExactly(25L, 12L);
            assertThat(store.disk.files()).noneMatch(SnapshotName::isUnfinished);
            assertThat(store.snapshots.trouble()).isEmpty();
            assertThat(store.entries()).hasSize(expected.size() + 12);
        }
    }

    @Test
    void a_thread_makes_them_in_time() throws IOException, InterruptedException {
        try (var store = new LittleStore(new MemoryDisk())) {
            store.writeMuch("a");
            var made = new CountDownLatch(1);
            store.atEntry = made::countDown;
            try (var thread = new SnapshotThread(store.snapshots)) {
                thread.grew(1);
                assertThat(made.await(10, TimeUnit.SECONDS)).isTrue();
            }
        }
    }
}
