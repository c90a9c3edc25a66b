package io.roomkeeper.server.store.history;

import static io.roomkeeper.server.store.history.Messages.ROOM;
import static io.roomkeeper.server.store.history.Messages.append;
import static io.roomkeeper.server.store.history.Messages.get;
import static io.roomkeeper.server.store.history.Messages.newest;
import static io.roomkeeper.server.store.history.Messages.numbers;
import static io.roomkeeper.server.store.history.Messages.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.MemoryDisk;
import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Indexes of segments that are lost or damaged, while the journal is whole.
class IndexDamageTest {
    private static final long SMALL_SEGMENT = 700;

    @TempDir Path data;
    private final TestClock clock = new TestClock();
    private final MemoryDisk disk = new MemoryDisk();

    private static MessageStore inFolder(Path data, TestClock clock) {
        return MessageStore.open(data, MessageSettings.DEFAULT, 0, clock);
    }

    private MessageStore open(Path folder) {
        return MessageStore.open(
                folder,
                disk,
                SMALL_SEGMENT,
                MessageSettings.DEFAULT,
                new FreeSpace(disk, 0, clock),
                clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages-%019d.whole", "messages-%019d.db"})
    void an_index_that_is_not_whole_is_built_anew(String file) throws IOException {
        try (var store = inFolder(data, clock)) {
            append(store, 1, 3);
        }
        var garbage = new byte[] {(byte) 0xff, 'g', 'a', 'r', 'b', 'a', 'g', 'e'};
        Files.write(data.resolve("messages").resolve(file.formatted(1)), garbage);
        try (var store = inFolder(data, clock)) {
            assertThat(newest(store, ROOM)).containsExactly(1L, 2L, 3L);
            append(store, 4, 4);
            assertThat(newest(store, ROOM)).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void a_beginning_that_cannot_be_read_stops_the_start_by_name() throws IOException {
        try (var store = inFolder(data, clock)) {
            append(store, 1, 3);
        }
        var beginning = Files.writeString(data.resolve("messages/first-batch"), "garbage");
        assertThatThrownBy(() -> inFolder(data, clock))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(beginning.toString())
                .hasMessageContaining("roomkeeper data repair");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "no checksum fits sixty-four bytes of anything but a filter's own"
            })
    void a_damaged_filter_hides_no_messages(String content) throws IOException {
        var folder = data.resolve("one");
        try (var store = open(folder)) {
            for (int number = 1; number <= 9; number++) {
                append(store, number, number);
            }
        }
        for (var filter : files(folder, ".rooms")) {
            Files.writeString(filter, content);
        }
        try (var store = open(folder)) {
            assertThat(newest(store, ROOM)).hasSize(9);
        }
    }

    @Test
    void a_damaged_index_of_a_full_segment_is_refused_by_name() throws IOException {
        var folder = data.resolve("one");
        try (var store = open(folder)) {
            for (int number = 1; number <= 9; number++) {
                append(store, number, number);
            }
        }
        var damaged = files(folder, ".db").getFirst();
        flip(damaged);
        try (var store = open(folder)) {
            assertThatThrownBy(() -> newest(store, ROOM))
                    .hasRootCauseInstanceOf(RoomkeeperException.class);
            assertThat(numbers(get(store.page(ROOM, Instant.EPOCH, 1, false)).messages()))
                    .containsExactly(9L);
        }
        Files.delete(damaged);
        try (var store = open(folder)) {
            assertThat(newest(store, ROOM)).hasSize(9);
        }
    }

    @Test
    void a_damaged_newest_index_is_built_anew() throws IOException {
        try (var store = inFolder(data, clock)) {
            append(store, 1, 3);
        }
        flip(files(data.resolve("messages"), ".db").getFirst());
        try (var store = inFolder(data, clock)) {
            assertThat(newest(store, ROOM)).containsExactly(1L, 2L, 3L);
        }
    }

    private static void flip(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
