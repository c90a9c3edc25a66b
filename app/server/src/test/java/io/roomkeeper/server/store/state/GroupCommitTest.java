package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.Journal;
import io.roomkeeper.server.store.journal.MemoryDisk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

class GroupCommitTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final long LEAST_FREE = 1000;
    private static final long LAST_LINE = 41;

    private final MemoryDisk disk = new MemoryDisk();
    private final TestClock clock = new TestClock();
    private final List<Recorded> applied = new CopyOnWriteArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private Journal journal;
    private GroupCommit commits;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(disk, Journal.SEGMENT_BYTES, _ -> {});
        commits = commits(applied::addAll);
    }

    private GroupCommit commits(Consumer<List<Recorded>> tables) {
        return new GroupCommit(
                journal,
                tables,
                LAST_LINE,
                bytes::addAndGet,
                new FreeSpace(disk, LEAST_FREE, clock));
    }

    private static List<StateChange> created(String room) {
        return List.of(
                new StateChange.RoomCreated(
                        new RoomId(room), NOW, "ana", "", "", Lifetime.DEFAULT, "LIFE-1"));
    }

    private static void assertRefused(CompletableFuture<?> change) {
        assertThatThrownBy(change::join)
                .cause()
                .isInstanceOfSatisfying(
                        RoomkeeperException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_REFUSED));
    }

    @Test
    void after_a_write_that_failed_nothing_is_taken_and_what_was_acknowledged_stays()
            throws IOException {
        commits.append(created("kept")).join();
        assertThat(commits.trouble()).isEmpty();
        disk.failAt(disk.calls() + 1, MemoryDisk.Fault.ERROR);
        assertRefused(commits.append(created("not-forced")));
        assertRefused(commits.append(created("after-that")));
        assertThat(commits.trouble())
                .get()
                .asString()
                .contains("The journal of changes cannot be written")
                .contains("until a restart");
        assertThat(commits.close()).isFalse();
        assertThat(applied).hasSize(1);
        try (var reopened = Journal.open(disk.afterKill(), Journal.SEGMENT_BYTES, _ -> {})) {
            assertThat(reopened.batch()).isEqualTo(1);
        }
    }

    @Test
    void below_the_free_space_nothing_is_written_until_there_is_room_again() {
        commits.append(created("kept")).join();
        disk.free(LEAST_FREE - 1);
        clock.advance(Duration.ofSeconds(1));
        int calls = disk.calls();
        assertRefused(commits.append(created("too-much")));
        assertThat(disk.calls()).isEqualTo(calls);
        assertThat(commits.trouble()).get().asString().contains("is almost full");
        disk.free(LEAST_FREE);
        clock.advance(Duration.ofSeconds(1));
        commits.append(created("again")).join();
        assertThat(commits.trouble()).isEmpty();
        assertThat(commits.close()).isTrue();
        assertThat(applied).hasSize(2);
    }

    @Test
    void a_change_that_the_tables_cannot_take_is_stored_all_the_same_and_the_last_one_taken()
            throws IOException {
        var broken =
                commits(_ -> {
                    throw new IllegalStateException("the file is broken");
                });
        broken.append(created("durable")).join();
        assertRefused(broken.append(created("after-that")));
        assertThat(broken.trouble())
                .get()
                .asString()
                .contains("state.mapdb could not take it")
                .contains("Restart");
        assertThat(broken.close()).as("clean").isFalse();
        try (var reopened = Journal.open(disk.afterKill(), Journal.SEGMENT_BYTES, _ -> {})) {
            assertThat(reopened.batch()).isEqualTo(1);
        }
    }

    @Test
    void a_segment_ends_between_two_frames_and_its_bytes_are_told() throws IOException {
        commits.append(created("first")).join();
        assertThat(commits.roll().join()).isEqualTo(1);
        commits.append(created("second")).join();
        assertThat(commits.close()).isTrue();
        long written = 0;
        for (var name : disk.files()) {
            written += disk.read(name).length;
        }
        assertThat(disk.files()).hasSize(2);
        assertThat(bytes).hasValue(written);
    }
}
