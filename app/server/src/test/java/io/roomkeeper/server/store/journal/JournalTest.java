package io.roomkeeper.server.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource(
            value = MemoryDisk.Fault.class,
            names = {"ERROR", "POWER_CUT"})
    void whichever_call_goes_wrong_the_acknowledged_is_there_and_nothing_is_half_there(
            MemoryDisk.Fault fault) throws IOException {
        write(disk);
        int calls = disk.calls();
        assertThat(calls).isGreaterThan(2 * BATCHES);
        for (int call = 0; call < calls; call++) {
            var failing = new MemoryDisk();
            failing.failAt(call, fault);
            int acknowledged = write(failing);
            for (double kept : new double[] {0, 0.3, 0.9, 1}) {
                assertPrefix(failing.afterPowerCut(kept), acknowledged);
            }
            assertPrefix(failing.afterKill(), acknowledged);
        }
    }

    /// At least the acknowledged batches, at most the one that was being written besides.
    private static void assertPrefix(Disk disk, int acknowledged) throws IOException {
        var found = read(disk);
        assertThat(found).isIn(texts(acknowledged), texts(acknowledged + 1));
        assertThat(read(disk)).isEqualTo(found);
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
    void a_flipped_bit_at_any_offset_stops_the_start_or_cuts_only_the_last_frame()
            throws IOException {
        write(disk);
        for (var name : disk.files()) {
            var whole = disk.read(name);
            for (int offset = 0; offset < whole.length; offset++) {
                var damaged = whole.clone();
                damaged[offset] ^= (byte) (1 << (offset % 8));
                var flipped = disk.afterKill();
                flipped.put(name, damaged);
                var found = new ArrayList<String>();
                var thrown = catchThrowable(() -> found.addAll(read(flipped)));
                if (thrown == null) {
                    assertThat(name).isEqualTo(disk.files().getLast());
                    assertThat(found).isEqualTo(texts(BATCHES - 1));
                } else {
                    assertThat(thrown)
                            .isInstanceOf(StoreException.class)
                            .hasMessageContaining(name)
                            .hasMessageContaining("at offset ");
                }
            }
        }
    }

    @Test
    void behind_an_empty_frame_even_the_last_change_is_known_to_be_damaged() throws IOException {
        try (var journal = Journal.open(disk, Journal.SEGMENT_BYTES, _ -> {})) {
            journal.append(batch(1));
            journal.append(List.of());
        }
        var name = disk.files().getLast();
        var whole = disk.read(name);
        for (int offset = 0; offset < whole.length - Frame.HEADER; offset++) {
            var damaged = whole.clone();
            damaged[offset] ^= 0x10;
            disk.put(name, damaged);
            assertThatThrownBy(() -> read(disk))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("The journal is damaged: " + name + " at offset 0");
        }
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
