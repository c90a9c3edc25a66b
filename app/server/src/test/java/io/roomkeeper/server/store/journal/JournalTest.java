package io.roomkeeper.server.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class JournalTest {
    private static final int SMALL_SEGMENT = 120;
    private static final int BATCHES = 12;

    private final MemoryDisk disk = new MemoryDisk();

    private static List<byte[]> batch(int number) {
        return List.of(
                ("first of " + number).getBytes(UTF_8), ("second of " + number).getBytes(UTF_8));
    }

    private static List<String> texts(int batches) {
        return IntStream.rangeClosed(1, batches)
                .boxed()
                .flatMap(number -> batch(number).stream())
                .map(bytes -> new String(bytes, UTF_8))
                .toList();
    }

    /// Writes up to twelve batches and tells how many were acknowledged.
    private static int write(Disk disk) {
        int acknowledged = 0;
        try {
            var journal = Journal.open(disk, SMALL_SEGMENT, _ -> {});
            while (acknowledged < BATCHES) {
                journal.append(batch(acknowledged + 1));
                acknowledged++;
            }
        } catch (IOException failed) {
            return acknowledged;
        }
        return acknowledged;
    }

    private static List<String> read(Disk disk) throws IOException {
        var found = new ArrayList<String>();
        Journal.open(
                        disk,
                        SMALL_SEGMENT,
                        frame ->
                                frame.records()
                                        .forEach(bytes -> found.add(new String(bytes, UTF_8))))
                .close();
        return found;
    }

    @Test
    void what_was_written_is_read_again_over_several_segments() throws IOException {
        assertThat(write(disk)).isEqualTo(BATCHES);
        assertThat(disk.files()).hasSizeGreaterThan(3);
        assertThat(read(disk.afterKill())).isEqualTo(texts(BATCHES));
    }

    @Test
    void writing_goes_on_where_it_ended() throws IOException {
        write(disk);
        try (var journal = Journal.open(disk, SMALL_SEGMENT, _ -> {})) {
            assertThat(journal.batch()).isEqualTo(BATCHES);
            journal.append(batch(BATCHES + 1));
        }
        assertThat(read(disk)).isEqualTo(texts(BATCHES + 1));
    }

    @Test
    void a_last_frame_cut_at_any_length_is_dropped_whole() throws IOException {
        write(disk);
        var last = disk.files().getLast();
        var whole = disk.read(last);
        for (int length = 0; length < whole.length; length++) {
            var torn = disk.afterKill();
            torn.put(last, Arrays.copyOf(whole, length));
            var found = read(torn);
            assertThat(texts(BATCHES)).startsWith(found.toArray(String[]::new));
            assertThat(found.size() % 2).isZero();
        }
    }

    @Test
    void a_flipped_bit_anywhere_before_the_end_mark_stops_the_start() throws IOException {
        write(disk);
        try (var journal = Journal.open(disk, Journal.SEGMENT_BYTES, _ -> {})) {
            journal.append(List.of());
        }
        var newest = disk.files().getLast();
        int mark = disk.read(newest).length - Frame.HEADER;
        for (var name : disk.files()) {
            int length = name.equals(newest) ? mark : disk.read(name).length;
            for (int bit = 0; bit < 8 * length; bit++) {
                var flipped = disk.afterKill();
                flipped.flip(name, bit / 8, bit % 8);
                assertThatThrownBy(() -> read(flipped))
                        .isInstanceOf(StoreException.class)
                        .hasMessageStartingWith("The journal is damaged: " + name + " at offset ")
                        .hasMessageContaining("`roomkeeper data check`")
                        .hasMessageContaining("`roomkeeper data repair`");
                assertThat(flipped.read(name)).hasSameSizeAs(disk.read(name));
            }
        }
    }

    @Test
    void a_flipped_bit_in_the_end_mark_costs_nothing() throws IOException {
        write(disk);
        try (var journal = Journal.open(disk, Journal.SEGMENT_BYTES, _ -> {})) {
            journal.append(List.of());
        }
        var newest = disk.files().getLast();
        int length = disk.read(newest).length;
        for (int offset = length - Frame.HEADER; offset < length; offset++) {
            var flipped = disk.afterKill();
            flipped.flip(newest, offset, 0);
            assertThat(read(flipped)).isEqualTo(texts(BATCHES));
        }
    }

    @Test
    void the_last_frame_without_an_end_mark_counts_as_an_unfinished_write() throws IOException {
        write(disk);
        var newest = disk.files().getLast();
        disk.flip(newest, disk.read(newest).length - 1, 0);
        assertThat(read(disk)).isEqualTo(texts(BATCHES - 1));
    }

    @Test
    void a_newest_segment_of_which_only_the_name_is_left_is_written_again() throws IOException {
        write(disk);
        disk.put(SegmentName.of(BATCHES + 1), new byte[0]);
        try (var journal = Journal.open(disk, SMALL_SEGMENT, _ -> {})) {
            journal.append(batch(BATCHES + 1));
        }
        assertThat(read(disk)).isEqualTo(texts(BATCHES + 1));
    }

    @Test
    void after_a_roll_the_next_frame_begins_a_segment() throws IOException {
        try (var journal = Journal.open(disk, Journal.SEGMENT_BYTES, _ -> {})) {
            journal.roll();
            assertThat(disk.files()).isEmpty();
            journal.append(batch(1));
            journal.roll();
            journal.roll();
            assertThat(disk.files()).containsExactly(SegmentName.of(1));
            journal.append(batch(2));
            assertThat(disk.files()).containsExactly(SegmentName.of(1), SegmentName.of(2));
        }
        assertThat(read(disk)).isEqualTo(texts(2));
    }

    @Test
    void what_was_written_is_forced_by_a_roll() throws IOException {
        try (var journal = Journal.open(disk, Journal.SEGMENT_BYTES, _ -> {})) {
            journal.write(batch(1));
            journal.roll();
            assertThat(journal.forced()).isEqualTo(1);
        }
        assertThat(read(disk.afterPowerCut(0))).isEqualTo(texts(1));
    }

    @Test
    void a_journal_that_begins_later_ignores_the_segments_before() throws IOException {
        try (var journal = Journal.open(disk, Journal.SEGMENT_BYTES, _ -> {})) {
            journal.append(batch(1));
            journal.append(batch(2));
            journal.roll();
        }
        disk.flip(SegmentName.of(1), 0, 0);
        for (int batch = 3; batch <= 4; batch++) {
            try (var journal = Journal.open(disk, Journal.SEGMENT_BYTES, 3, (_, _) -> {})) {
                assertThat(journal.batch()).isEqualTo(batch - 1);
                journal.append(batch(batch));
            }
        }
        assertThat(disk.files()).containsExactly(SegmentName.of(1), SegmentName.of(3));
    }

    @Test
    void a_journal_whose_first_segment_is_gone_is_refused() throws IOException {
        write(disk);
        disk.delete(disk.files().getFirst());
        assertThatThrownBy(() -> read(disk))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("batch 1 is missing before it");
    }

    @Test
    void a_missing_segment_is_noticed() throws IOException {
        write(disk);
        disk.delete(disk.files().get(1));
        assertThatThrownBy(() -> read(disk))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is missing before it");
    }

    @Test
    void a_record_of_a_newer_schema_is_refused() {
        var bytes = new Frame(1, batch(1)).encoded().array();
        bytes[Frame.HEADER] = Frame.SCHEMA + 1;
        assertThatThrownBy(() -> Frame.at(bytes, 0))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Roomkeeper");
    }
}
