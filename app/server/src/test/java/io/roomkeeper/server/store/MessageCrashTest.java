package io.roomkeeper.server.store;

import static io.roomkeeper.server.store.Messages.ROOM;
import static io.roomkeeper.server.store.Messages.append;
import static io.roomkeeper.server.store.Messages.get;
import static io.roomkeeper.server.store.Messages.message;
import static io.roomkeeper.server.store.Messages.newest;
import static io.roomkeeper.server.store.Messages.numbers;
import static io.roomkeeper.server.store.Messages.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.fixture.TestClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

class MessageCrashTest {
    private static final long SMALL_SEGMENT = 700;
    private static final long PAUSE = Duration.ofMillis(5).toNanos();

    @TempDir Path data;
    private final TestClock clock = new TestClock();
    private final MemoryDisk disk = new MemoryDisk();
    private int opened;

    /// A store whose index is in a folder that no other uses, as after a crash.
    private MessageStore open(MemoryDisk journal, MessageSync sync, long segmentBytes) {
        opened++;
        return MessageStore.open(
                data.resolve("index-" + opened),
                journal,
                segmentBytes,
                new MessageSettings(sync, MessageSettings.RETENTION),
                clock);
    }

    private MessageStore open(MemoryDisk journal, MessageSync sync) {
        return open(journal, sync, Journal.SEGMENT_BYTES);
    }

    private void assertThere(MemoryDisk journal, Long... numbers) {
        try (var store = open(journal, MessageSync.NEVER)) {
            assertThat(newest(store, ROOM)).containsExactly(numbers);
        }
    }

    private static MessageStore inFolder(Path data, TestClock clock) {
        return MessageStore.open(data, MessageSettings.DEFAULT, clock);
    }

    @Test
    void after_a_kill_everything_written_is_there() {
        try (var store = open(disk, MessageSync.NEVER)) {
            append(store, 1, 3);
            get(store.clean(ROOM, time(2)));
            assertThere(disk.afterKill(), 2L, 3L);
        }
    }

    @Test
    void after_a_power_cut_everything_forced_is_there() {
        try (var store = open(disk, MessageSync.ALWAYS)) {
            append(store, 1, 2);
            append(store, 3, 3);
            assertThere(disk.afterPowerCut(0), 1L, 2L, 3L);
        }
    }

    @Test
    void an_unfinished_last_write_is_cut() throws IOException {
        try (var store = open(disk, MessageSync.NEVER)) {
            append(store, 1, 2);
            append(store, 3, 3);
            var killed = disk.afterKill();
            var name = killed.files().getLast();
            var whole = killed.read(name);
            killed.put(name, Arrays.copyOf(whole, whole.length - 1));
            assertThere(killed, 1L, 2L);
            assertThat(killed.read(name)).hasSizeLessThan(whole.length - 1);
        }
    }

    @Test
    void unforced_writes_that_reached_the_disk_in_another_order_are_cut() {
        try (var store = open(disk, MessageSync.NEVER)) {
            append(store, 1, 1);
            append(store, 2, 2);
            append(store, 3, 3);
            var cut = disk.afterKill();
            damage(cut, "m2");
            assertThere(cut, 1L);
        }
    }

    @Test
    void damage_in_what_was_forced_stops_the_start() {
        try (var store = open(disk, MessageSync.ALWAYS)) {
            append(store, 1, 1);
            append(store, 2, 2);
            append(store, 3, 3);
            var damaged = disk.afterKill();
            damage(damaged, "m2");
            assertThatThrownBy(() -> open(damaged, MessageSync.ALWAYS))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("The journal is damaged: ");
        }
    }

    @Test
    void damage_in_an_older_segment_stops_the_start() {
        try (var store = open(disk, MessageSync.NEVER, SMALL_SEGMENT)) {
            for (int number = 1; number <= 9; number++) {
                append(store, number, number);
            }
            var damaged = disk.afterKill();
            damage(damaged, "m2");
            assertThatThrownBy(() -> open(damaged, MessageSync.NEVER, SMALL_SEGMENT))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("The journal is damaged: ");
        }
    }

    private static void damage(MemoryDisk disk, String text) {
        for (var name : disk.files()) {
            var bytes = disk.read(name);
            int at = new String(bytes, ISO_8859_1).indexOf(text);
            if (at >= 0) {
                bytes[at] ^= 1;
                disk.put(name, bytes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages-%019d.whole", "messages-%019d.db"})
    void an_index_that_is_not_whole_is_built_anew(String file) throws IOException {
        try (var store = inFolder(data, clock)) {
            append(store, 1, 3);
        }
        Files.writeString(data.resolve("messages").resolve(file.formatted(1)), "garbage");
        try (var store = inFolder(data, clock)) {
            assertThat(newest(store, ROOM)).containsExactly(1L, 2L, 3L);
            append(store, 4, 4);
            assertThat(newest(store, ROOM)).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void while_running_the_newest_index_has_no_mark() {
        var mark = data.resolve("messages").resolve("messages-%019d.whole".formatted(1));
        try (var store = inFolder(data, clock)) {
            append(store, 1, 1);
            assertThat(mark).doesNotExist();
        }
        assertThat(mark).exists();
        try (var _ = inFolder(data, clock)) {
            assertThat(mark).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void an_index_that_is_missing_is_built_anew_with_those_behind_it(int missing)
            throws IOException {
        var folder = data.resolve("one");
        try (var store = open(folder)) {
            for (int number = 1; number <= 9; number++) {
                append(store, number, number);
            }
            get(store.clean(ROOM, time(3)));
        }
        try (var files = Files.list(folder)) {
            var indexes = files.filter(file -> file.toString().endsWith(".db")).sorted().toList();
            assertThat(indexes).hasSizeGreaterThan(2);
            Files.delete(indexes.get(missing));
        }
        try (var store = open(folder)) {
            assertThat(newest(store, ROOM)).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
        }
    }

    @Test
    void pages_and_ids_reach_over_segments() {
        try (var store = open(data.resolve("one"))) {
            for (int number = 1; number <= 9; number++) {
                append(store, number, number);
            }
            assertThat(disk.files()).hasSizeGreaterThan(2);
            assertThat(numbers(get(store.page(ROOM, time(9), 7, false)).messages()))
                    .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
            assertThat(numbers(get(store.page(ROOM, time(1), 7, true)).messages()))
                    .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
            assertThat(get(store.find(ROOM, message(1).messageUId()))).contains(message(1));
            assertThat(get(store.read(time(2), time(9), _ -> {}))).isEqualTo(7L);
        }
    }

    @Test
    void a_message_damaged_after_a_clean_stop_is_not_returned() throws IOException {
        try (var store = inFolder(data, clock)) {
            append(store, 1, 1);
        }
        try (var store = inFolder(data, clock)) {
            var segment = data.resolve("messages").resolve(SegmentName.of(1));
            var text = Files.readString(segment, ISO_8859_1);
            Files.writeString(segment, text.replace("m1", "m7"), ISO_8859_1);
            assertThatThrownBy(() -> newest(store, ROOM))
                    .cause()
                    .isInstanceOfSatisfying(
                            RoomkeeperException.class,
                            failure ->
                                    assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_FAILED));
        }
    }

    @Test
    void segments_with_expired_messages_only_are_deleted_and_the_rest_opens_again() {
        var folder = data.resolve("one");
        try (var store = open(folder)) {
            for (int number = 1; number <= 9; number++) {
                append(store, number, number);
            }
            clock.advance(MessageSettings.RETENTION.plusHours(3));
            store.append(message(ROOM, 10, clock.instant()));
            get(store.sweep());
            assertThat(disk.files()).doesNotContain(SegmentName.of(1)).hasSizeLessThan(3);
        }
        try (var store = open(folder)) {
            assertThat(newest(store, ROOM)).containsExactly(10L);
        }
        assertThat(folder.resolve("first-batch")).exists();
    }

    private MessageStore open(Path folder) {
        return MessageStore.open(folder, disk, SMALL_SEGMENT, MessageSettings.DEFAULT, clock);
    }

    @Test
    void a_segment_missing_after_a_clean_stop_stops_the_start() {
        var folder = data.resolve("one");
        try (var store = open(folder)) {
            for (int number = 1; number <= 9; number++) {
                append(store, number, number);
            }
        }
        disk.delete(disk.files().get(1));
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is missing");
    }

    @Test
    void after_a_write_that_failed_nothing_more_is_kept_and_what_is_there_can_be_read() {
        try (var store = open(disk, MessageSync.ALWAYS)) {
            append(store, 1, 1);
            disk.failAt(disk.calls(), MemoryDisk.Fault.ERROR);
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

    @Test
    void interval_forces_a_cleaning_before_it_is_answered() {
        try (var store = open(disk, MessageSync.INTERVAL)) {
            append(store, 1, 2);
            get(store.clean(ROOM, time(2)));
            assertThere(disk.afterPowerCut(0), 2L);
        }
    }

    @Test
    void never_forces_only_at_a_stop() {
        try (var store = open(disk, MessageSync.NEVER)) {
            int before = disk.forces();
            append(store, 1, 3);
            assertThat(newest(store, ROOM)).hasSize(3);
            assertThat(disk.forces()).isEqualTo(before);
        }
        assertThere(disk.afterPowerCut(0), 1L, 2L, 3L);
    }
}
