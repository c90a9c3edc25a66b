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

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.MemoryDisk;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class MessageSegmentsTest {
    private static final long SMALL_SEGMENT = 700;

    @TempDir Path data;
    private final TestClock clock = new TestClock();
    private final MemoryDisk disk = new MemoryDisk();

    private static MessageStore inFolder(Path data, TestClock clock) {
        return MessageStore.open(data, MessageSettings.DEFAULT, 0, clock);
    }

    private MessageStore open(Path folder) {
        return open(folder, MessageSettings.DEFAULT, 0);
    }

    private MessageStore open(Path folder, MessageSettings settings, long freeBytes) {
        return MessageStore.open(
                folder,
                disk,
                SMALL_SEGMENT,
                settings,
                new FreeSpace(disk, freeBytes, clock),
                clock);
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
        assertThat(disk.files()).contains("first-batch");
    }

    @Test
    void what_was_cleaned_is_forgotten_with_the_last_message_that_it_hid() throws IOException {
        var folder = data.resolve("one");
        var files = MessageFiles.open(folder, disk, SMALL_SEGMENT);
        var writer =
                new MessageWriter(
                        files.journal(),
                        files.index(),
                        MessageSync.ALWAYS,
                        new MessageQueue(MessageQueue.CAPACITY),
                        new FreeSpace(disk, 0, clock));
        var sweep = new MessageSweep(folder, files, MessageSettings.DEFAULT, clock);
        for (int number = 1; number <= 9; number++) {
            get(writer.append(new MessageRecord.Sent(message(number))));
        }
        get(writer.append(new MessageRecord.Cleaned(ROOM, time(3))));
        get(writer.run(sweep::run));
        assertThat(files.index().cleanedRooms()).isEqualTo(1);
        clock.advance(MessageSettings.RETENTION.plusHours(3));
        for (int number = 10; number <= 18; number++) {
            get(writer.append(new MessageRecord.Sent(message(ROOM, number, clock.instant()))));
        }
        get(writer.run(sweep::run));
        assertThat(files.index().cleanedRooms()).isZero();
        files.close(writer.close());
    }

    @Test
    void an_expired_segment_that_a_crash_has_left_is_deleted_at_start() {
        var folder = data.resolve("one");
        byte[] old;
        try (var store = open(folder)) {
            for (int number = 1; number <= 9; number++) {
                append(store, number, number);
            }
            old = disk.read(SegmentName.of(1));
            clock.advance(MessageSettings.RETENTION.plusHours(3));
            get(store.sweep());
        }
        disk.put(SegmentName.of(1), old);
        try (var _ = open(folder)) {
            assertThat(disk.files()).doesNotContain(SegmentName.of(1));
        }
    }

    @Test
    void messages_of_two_lives_of_a_room_are_in_order_of_time_though_the_clock_was_set_back() {
        var folder = data.resolve("one");
        try (var store = open(folder)) {
            for (int number : List.of(5, 6, 1, 2)) {
                append(store, number, number);
            }
            get(store.append(message(ROOM, 7, time(5))));
            assertThat(newest(store, ROOM)).containsExactlyInAnyOrder(1L, 2L, 5L, 6L, 7L);
        }
        try (var store = inFolder(data, clock)) {
            for (int number : List.of(5, 6, 1, 2)) {
                append(store, number, number);
            }
            get(store.append(message(ROOM, 7, time(5))));
            assertThat(newest(store, ROOM)).containsExactly(1L, 2L, 5L, 7L, 6L);
        }
        try (var store = inFolder(data, clock)) {
            assertThat(newest(store, ROOM)).containsExactly(1L, 2L, 5L, 7L, 6L);
            assertThat(get(store.find(ROOM, message(7).messageUId()))).isPresent();
        }
    }

    @Test
    void a_segment_missing_after_a_clean_stop_stops_the_start() throws IOException {
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
    void the_oldest_segments_of_too_many_bytes_are_gone_at_once_and_deleted_at_the_next_sweep() {
        var folder = data.resolve("one");
        try (var store = open(folder, MessageSettings.DEFAULT.withMostBytes(2_000), 0)) {
            for (int number = 1; number <= 20; number++) {
                append(store, number, number);
            }
            get(store.sweep());
            var left = newest(store, ROOM);
            assertThat(left).hasSizeBetween(3, 15).endsWith(20L);
            get(store.sweep());
            assertThat(newest(store, ROOM)).isEqualTo(left);
            long bytes = disk.files().stream().mapToLong(name -> disk.read(name).length).sum();
            assertThat(bytes).isLessThanOrEqualTo(2_000);
        }
        try (var store = open(folder)) {
            assertThat(newest(store, ROOM)).endsWith(20L).doesNotContain(1L);
        }
    }

    @Test
    void a_page_opens_only_indexes_that_may_have_the_room_and_not_more_than_a_process_may()
            throws IOException {
        var folder = data.resolve("one");
        var rare = new RoomId("rare");
        try (var store = open(folder)) {
            get(store.append(message(rare, 1, time(1))));
            for (int number = 2; number <= 200; number++) {
                append(store, number, number);
            }
        }
        var files = MessageFiles.open(folder, disk, SMALL_SEGMENT);
        var queries = new MessageQueries(disk, files.index(), () -> Long.MIN_VALUE);
        assertThat(queries.page(rare, Instant.EPOCH, 10, false).messages()).hasSize(1);
        assertThat(files.index().segments()).hasSizeGreaterThan(OpenIndexes.MOST);
        assertThat(files.index().openFiles()).isBetween(1, 5);
        assertThat(queries.read(time(1), time(300), _ -> {})).isEqualTo(200);
        assertThat(numbers(queries.page(ROOM, time(1), 100, true).messages())).hasSize(100);
        assertThat(queries.find(ROOM, message(2).messageUId())).contains(message(2));
        assertThat(files.index().openFiles()).isEqualTo(OpenIndexes.MOST);
        files.close(true);
    }

    @Test
    void below_the_free_space_messages_are_refused_until_there_is_room_again() {
        try (var store = open(data.resolve("one"), MessageSettings.DEFAULT, 1_000)) {
            append(store, 1, 1);
            disk.free(999);
            clock.advance(Duration.ofSeconds(1));
            assertThat(store.accepting()).isFalse();
            assertThat(store.trouble()).get().asString().contains("is almost full");
            assertThatThrownBy(() -> append(store, 2, 2))
                    .cause()
                    .hasMessageContaining("could not be stored");
            disk.free(1_000);
            clock.advance(Duration.ofSeconds(1));
            append(store, 3, 3);
            assertThat(store.trouble()).isEmpty();
            assertThat(newest(store, ROOM)).containsExactly(1L, 3L);
        }
    }
}
