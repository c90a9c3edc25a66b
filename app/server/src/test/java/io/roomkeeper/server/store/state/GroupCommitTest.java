package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.Fault;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.Journal;
import io.roomkeeper.server.store.journal.MemoryDisk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

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
        return commits(tables, bytes::addAndGet);
    }

    private GroupCommit commits(Consumer<List<Recorded>> tables, LongConsumer grew) {
        return new GroupCommit(
                journal, tables, LAST_LINE, grew, new FreeSpace(disk, LEAST_FREE, clock));
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
        disk.failAt(disk.calls() + 1, Fault.ERROR);
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

    @ParameterizedTest
    @MethodSource("failures")
    void a_change_that_the_tables_cannot_take_is_stored_all_the_same_and_the_last_one_taken(
            Throwable failure) throws IOException {
        var broken = commits(_ -> fail(failure));
        broken.append(created("durable")).orTimeout(10, TimeUnit.SECONDS).join();
        assertRefused(broken.append(created("after-that")));
        assertThat(broken.trouble())
                .get()
                .asString()
                .contains("state.mapdb could not be changed")
                .contains("Restart");
        assertThat(broken.close()).as("clean").isFalse();
        try (var reopened = Journal.open(disk.afterKill(), Journal.SEGMENT_BYTES, _ -> {})) {
            assertThat(reopened.batch()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tables_that_could_not_be_swept_are_trusted_no_more(Throwable failure) {
        var swept = new CountDownLatch(1);
        commits.everySecond(() -> {
            swept.countDown();
            fail(failure);
        });
        await(swept);
        commits.roll().handle((_, refused) -> refused).join();
        assertThat(commits.trouble()).get().asString().contains("Restart: it is built anew");
        assertRefused(commits.append(created("after-that")));
        assertThat(commits.close()).as("clean").isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("the file is broken"),
                new OutOfMemoryError("while a node was split"));
    }

    private static void fail(Throwable failure) {
        switch (failure) {
            case RuntimeException defect -> throw defect;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_change_whose_writing_fails_unexpectedly_leaves_nobody_waiting(Throwable failure) {
        var broken = commits(applied::addAll, _ -> fail(failure));
        assertRefused(broken.append(created("lost")).orTimeout(10, TimeUnit.SECONDS));
        assertRefused(broken.append(created("after-that")));
        assertThat(broken.trouble()).get().asString().contains("cannot be written");
        assertThat(broken.close()).as("clean").isFalse();
        assertThat(applied).isEmpty();
    }

    @Test
    void a_change_larger_than_a_frame_is_refused_and_others_are_taken() throws IOException {
        var name = "x".repeat(Frame.MAX_BODY);
        assertRefused(commits.append(List.of(renamed(name))));
        commits.append(created("small")).join();
        assertThat(commits.close()).isTrue();
        try (var reopened = Journal.open(disk.afterKill(), Journal.SEGMENT_BYTES, _ -> {})) {
            assertThat(reopened.batch()).isEqualTo(2);
        }
    }

    private static StateChange renamed(String name) {
        return new StateChange.RoomRenamed(new RoomId("named"), NOW, "ana", "", name, "");
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
