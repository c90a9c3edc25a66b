package io.roomkeeper.server.store.history;

import static io.roomkeeper.server.store.history.Messages.ROOM;
import static io.roomkeeper.server.store.history.Messages.append;
import static io.roomkeeper.server.store.history.Messages.get;
import static io.roomkeeper.server.store.history.Messages.newest;
import static io.roomkeeper.server.store.history.Messages.numbers;
import static io.roomkeeper.server.store.history.Messages.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.fixture.TestClock;
import io.roomkeeper.server.store.journal.FreeSpace;
import io.roomkeeper.server.store.journal.Journal;
import io.roomkeeper.server.store.journal.MemoryDisk;
import io.roomkeeper.server.store.journal.SegmentName;
import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

class MessageCrashTest {
    private static final long SMALL_SEGMENT = 700;

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
                MessageSettings.DEFAULT.with(sync),
                new FreeSpace(journal, 0, clock),
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
        return MessageStore.open(data, MessageSettings.DEFAULT, 0, clock);
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
}
