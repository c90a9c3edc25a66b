package io.roomkeeper.server.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomkeeper.server.store.journal.MemoryDisk;
import io.roomkeeper.server.store.journal.StoreException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class SnapshotFileTest {
    private static final long BATCH = 77;

    private final MemoryDisk disk = new MemoryDisk();

    private static Entry entry(int number, int valueBytes) {
        var value = new byte[valueBytes];
        Arrays.fill(value, (byte) number);
        return new Entry("key-%07d".formatted(number).getBytes(StandardCharsets.UTF_8), value);
    }

    private void write(List<Entry> entries) throws IOException {
        try (var file = disk.open(SnapshotName.of(BATCH))) {
            SnapshotWriter.write(file, BATCH, entries.iterator());
        }
    }

    private List<Entry> read() throws IOException {
        var all = new ArrayList<Entry>();
        try (var reader = SnapshotReader.open(disk, BATCH)) {
            reader.forEachRemaining(all::add);
        }
        return all;
    }

    private void assertSame(List<Entry> entries) throws IOException {
        write(entries);
        assertThat(read().stream().map(SnapshotFileTest::text))
                .containsExactlyElementsOf(entries.stream().map(SnapshotFileTest::text).toList());
        assertThat(SnapshotReader.verify(disk, BATCH)).isEqualTo(entries.size());
    }

    @Test
    void many_entries_over_many_blocks_are_read_as_they_were_written() throws IOException {
        assertSame(IntStream.range(0, 30_000).mapToObj(i -> entry(i, i % 90)).toList());
    }

    @Test
    void no_entry_at_all_is_a_snapshot_too() throws IOException {
        assertSame(List.of());
    }

    @Test
    void an_entry_larger_than_a_block_has_one_of_its_own() throws IOException {
        assertSame(
                List.of(entry(1, 10), entry(2, 3 * Block.FULL), entry(3, 0), entry(4, Block.FULL)));
    }

    @Test
    void an_entry_that_no_reader_would_take_is_refused() {
        assertThatThrownBy(() -> write(List.of(new Entry(new byte[0x10000], new byte[1]))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void any_changed_byte_and_any_missing_end_is_noticed_and_named() throws IOException {
        write(IntStream.range(0, 40).mapToObj(i -> entry(i, 20)).toList());
        var whole = disk.read(SnapshotName.of(BATCH));
        for (int offset = 0; offset < whole.length; offset++) {
            var flipped = whole.clone();
            flipped[offset] ^= 0x10;
            disk.put(SnapshotName.of(BATCH), flipped);
            assertDamaged();
            disk.put(SnapshotName.of(BATCH), Arrays.copyOf(whole, offset));
            assertDamaged();
        }
        disk.put(SnapshotName.of(BATCH), Arrays.copyOf(whole, whole.length + 1));
        assertDamaged();
    }

    @Test
    void a_block_of_another_place_or_of_another_snapshot_is_noticed() throws IOException {
        write(IntStream.range(0, 3).mapToObj(i -> entry(i, Block.FULL - 100)).toList());
        var file = disk.read(SnapshotName.of(BATCH));
        int length = Block.HEADER + ByteBuffer.wrap(file).getInt(Block.FILE_HEADER);
        var moved = file.clone();
        System.arraycopy(file, Block.FILE_HEADER, moved, Block.FILE_HEADER + length, length);
        disk.put(SnapshotName.of(BATCH), moved);
        assertDamaged();
        disk.put(SnapshotName.of(BATCH), file);
        disk.rename(SnapshotName.of(BATCH), SnapshotName.of(BATCH + 1));
        assertThatThrownBy(() -> SnapshotReader.verify(disk, BATCH + 1))
                .isInstanceOf(SnapshotDamage.class);
    }

    @Test
    void entries_that_are_not_in_order_are_noticed() throws IOException {
        write(List.of(entry(2, 1), entry(1, 1)));
        assertDamaged();
        disk.delete(SnapshotName.of(BATCH));
        write(List.of(entry(1, 1), entry(1, 1)));
        assertDamaged();
    }

    @Test
    void a_snapshot_of_a_newer_version_is_refused_and_is_no_damage() throws IOException {
        write(List.of());
        var header = ByteBuffer.wrap(disk.read(SnapshotName.of(BATCH)));
        header.putInt(Long.BYTES, Block.VERSION + 1);
        int checked = Block.FILE_HEADER - Integer.BYTES;
        header.putInt(checked, Block.checksum(BATCH, 0, header.array(), 0, checked));
        disk.put(SnapshotName.of(BATCH), header.array());
        assertThatThrownBy(this::read)
                .isExactlyInstanceOf(StoreException.class)
                .hasMessageContaining("was written by a newer Roomkeeper (version 2");
    }

    private static String text(Entry entry) {
        return Arrays.toString(entry.key()) + Arrays.hashCode(entry.value());
    }

    private void assertDamaged() {
        assertThatThrownBy(this::read)
                .isInstanceOf(SnapshotDamage.class)
                .hasMessageContaining(SnapshotName.of(BATCH) + " at offset");
    }
}
