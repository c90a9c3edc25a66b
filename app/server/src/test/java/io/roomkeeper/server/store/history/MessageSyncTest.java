package io.roomkeeper.server.store.history;

import static io.roomkeeper.server.store.history.Messages.ROOM;
import static io.roomkeeper.server.store.history.Messages.append;
import static io.roomkeeper.server.store.history.Messages.get;
import static io.roomkeeper.server.store.history.Messages.message;
import static io.roomkeeper.server.store.history.Messages.newest;
import static io.roomkeeper.server.store.history.Messages.numbers;
import static io.roomkeeper.server.store.history.Messages.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.Fault;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.Journal;
import io.roomkeeper.server.store.journal.MemoryDisk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

class MessageSyncTest {
    private static final long PAUSE = Duration.ofMillis(5).toNanos();

    @TempDir Path data;
    private final TestClock clock = new TestClock();
    private final MemoryDisk disk = new MemoryDisk();
    private int opened;

    /// A store whose index is in a folder that no other uses, as after a crash.
    private MessageStore open(MemoryDisk journal, MessageSync sync) {
        opened++;
        return MessageStore.open(
                data.resolve("index-" + opened),
                journal,
                Journal.SEGMENT_BYTES,
                MessageSettings.DEFAULT.with(sync),
                new FreeSpace(journal, 0, clock),
                clock);
    }

    private void assertThere(MemoryDisk journal, Long... numbers) {
        try (var store = open(journal, MessageSync.NEVER)) {
            assertThat(newest(store, ROOM)).containsExactly(numbers);
        }
    }

    private MessageWriter writer(Path indexes, long memory) throws IOException {
        return writer(disk, indexes, MessageSync.INTERVAL, memory);
    }

    private MessageWriter writer(MemoryDisk on, Path indexes, MessageSync sync, long memory)
            throws IOException {
        return new MessageWriter(
                Journal.open(on, Journal.SEGMENT_BYTES, _ -> {}),
                new MessageIndex(indexes),
                sync,
                new MessageQueue(memory),
                new FreeSpace(on, 0, clock));
    }

    @Test
    void a_message_that_the_index_cannot_take_is_kept_all_the_same_and_the_last_one_taken()
            throws IOException {
        var noFolder = Files.createFile(data.resolve("no-folder")).resolve("indexes");
        var writer = writer(noFolder, MessageQueue.CAPACITY);
        get(writer.append(new MessageRecord.Sent(message(1))));
        assertThatThrownBy(() -> get(writer.append(new MessageRecord.Sent(message(2)))))
                .hasCauseInstanceOf(RoomkeeperException.class);
        get(writer.caughtUp());
        assertThat(writer.trouble()).get().asString().contains("the index could not take it");
        assertThat(writer.close()).as("clean").isFalse();
        assertThere(disk.afterKill(), 1L);
    }

    @Test
    void a_message_whose_writing_breaks_leaves_nobody_waiting_and_is_the_last_one_taken()
            throws IOException {
        var writer = writer(data, MessageQueue.CAPACITY);
        disk.breakAt(disk.calls(), new OutOfMemoryError("while a frame was put together"));
        for (int number : List.of(1, 2)) {
            assertThatThrownBy(() -> get(writer.append(new MessageRecord.Sent(message(number)))))
                    .hasCauseInstanceOf(RoomkeeperException.class);
        }
        get(writer.caughtUp());
        assertThat(writer.trouble()).get().asString().contains("cannot be written");
        assertThat(writer.accepting()).isFalse();
        assertThat(writer.close()).as("clean").isFalse();
        assertThere(disk.afterKill());
    }

    @Test
    void a_stop_at_which_anything_breaks_is_no_clean_one_and_loses_nothing() throws IOException {
        var writer = writer(disk, data.resolve("whole"), MessageSync.NEVER, MessageQueue.CAPACITY);
        get(writer.append(new MessageRecord.Sent(message(1))));
        int written = disk.calls();
        assertThat(writer.close()).isTrue();
        int calls = disk.calls() - written;
        assertThat(calls).isPositive();
        for (int call = 0; call < calls; call++) {
            var other = new MemoryDisk();
            var breaking =
                    writer(
                            other,
                            data.resolve("breaking-" + call),
                            MessageSync.NEVER,
                            MessageQueue.CAPACITY);
            get(breaking.append(new MessageRecord.Sent(message(1))));
            other.breakAt(other.calls() + call, new OutOfMemoryError("at call " + call));
            assertThat(breaking.close()).as("clean at call %d", call).isFalse();
            assertThere(other.afterKill(), 1L);
        }
    }

    @Test
    void a_message_for_which_there_is_no_memory_is_refused_at_once() throws IOException {
        var writer = writer(data, 100);
        var kept = writer.append(new MessageRecord.Sent(message(1)));
        assertThatThrownBy(kept::join)
                .cause()
                .isInstanceOfSatisfying(
                        RoomkeeperException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_REFUSED));
        assertThat(writer.close()).isTrue();
    }

    @Test
    void after_a_write_that_failed_nothing_more_is_kept_and_what_is_there_can_be_read() {
        try (var store = open(disk, MessageSync.ALWAYS)) {
            append(store, 1, 1);
            disk.failAt(disk.calls(), Fault.ERROR);
            for (int number : List.of(2, 3)) {
                assertThatThrownBy(() -> append(store, number, number))
                        .cause()
                        .isInstanceOf(RoomkeeperException.class);
            }
            assertThat(newest(store, ROOM)).containsExactly(1L);
        }
        assertThere(disk.afterKill(), 1L);
    }

    @Test
    void always_forces_each_message_before_it_counts_as_kept() {
        try (var store = open(disk, MessageSync.ALWAYS)) {
            for (int number = 1; number <= 3; number++) {
                int before = disk.forces();
                append(store, number, number);
                assertThat(disk.forces()).isGreaterThan(before);
            }
        }
    }

    @Test
    void interval_forces_soon_without_being_asked() {
        try (var store = open(disk, MessageSync.INTERVAL)) {
            int before = disk.forces();
            append(store, 1, 1);
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (disk.forces() == before && System.nanoTime() < end) {
                LockSupport.parkNanos(PAUSE);
            }
            assertThat(disk.forces()).isGreaterThan(before);
        }
    }

    @ParameterizedTest
    @EnumSource(MessageSync.class)
    void every_way_forces_a_cleaning_before_it_is_answered(MessageSync sync) {
        try (var store = open(disk, sync)) {
            append(store, 1, 2);
            get(store.clean(ROOM, time(2)));
            assertThere(disk.afterPowerCut(0), 2L);
        }
    }

    @Test
    void never_forces_messages_only_at_a_stop() {
        try (var store = open(disk, MessageSync.NEVER)) {
            int before = disk.forces();
            append(store, 1, 3);
            assertThat(newest(store, ROOM)).hasSize(3);
            assertThat(disk.forces()).isEqualTo(before);
        }
        assertThere(disk.afterPowerCut(0), 1L, 2L, 3L);
    }
}
