package io.roomkeeper.server.store.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapdb.DBMaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

class PackedBytesTest {
    private static final int STEPS = 5_000;

    private final PackedBytes packed = new PackedBytes();

    private static byte[] bytes(Random random, int most) {
        var bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    private List<byte[]> listed(Object block) {
        var all = new ArrayList<byte[]>();
        for (int i = 0; i < packed.valueArraySize(block); i++) {
            all.add(packed.valueArrayGet(block, i));
        }
        return all;
    }

    private static int insertion(List<byte[]> sorted, byte[] key) {
        return Collections.binarySearch(sorted, key, Arrays::compareUnsigned);
    }

    @Test
    void a_block_is_a_list_of_byte_strings_whatever_is_put_replaced_removed_or_cut_off() {
        var random = new Random(7);
        var block = packed.valueArrayEmpty();
        var expected = new ArrayList<byte[]>();
        for (int step = 0; step < STEPS; step++) {
            var value = bytes(random, 40);
            int at = random.nextInt(expected.size() + 1);
            switch (random.nextInt(expected.isEmpty() ? 1 : 8)) {
                case 0, 1, 2, 3 -> {
                    block = packed.valueArrayPut(block, at, value);
                    expected.add(at, value);
                }
                case 4, 5 -> {
                    int there = Math.min(at, expected.size() - 1);
                    block = packed.valueArrayUpdateVal(block, there, value);
                    expected.set(there, value);
                }
                case 6 -> {
                    int behind = Math.max(at, 1);
                    block = packed.valueArrayDeleteValue(block, behind);
                    expected.remove(behind - 1);
                }
                default -> {
                    int from = random.nextInt(at + 1);
                    if (expected.size() > 20) {
                        block = packed.valueArrayCopyOfRange(block, from, at);
                        expected = new ArrayList<>(expected.subList(from, at));
                    }
                }
            }
            assertThat(listed(block)).containsExactlyElementsOf(expected);
        }
        assertThat(listed(packed.valueArrayFromArray(expected.toArray())))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void a_sorted_block_is_searched_as_unsigned_bytes_shorter_ones_first() {
        var random = new Random(8);
        var sorted = new ArrayList<byte[]>();
        for (int i = 0; i < 200; i++) {
            var key = bytes(random, 4);
            int at = insertion(sorted, key);
            if (at < 0) {
                sorted.add(-1 - at, key);
            }
        }
        var block = packed.valueArrayFromArray(sorted.toArray());
        for (int i = 0; i < STEPS; i++) {
            var key = bytes(random, 5);
            assertThat(packed.valueArraySearch(block, key)).isEqualTo(insertion(sorted, key));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_table_of_them_holds_what_a_plain_map_holds(long seed) {
        var random = new Random(seed);
        var expected = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
        try (var db = DBMaker.memoryDB().make()) {
            var table = StateTables.table(db, "entries").createOrOpen();
            for (int step = 0; step < STEPS; step++) {
                var key = bytes(random, 3);
                if (random.nextInt(3) == 0) {
                    assertThat(table.remove(key)).isEqualTo(expected.remove(key));
                } else {
                    var value = bytes(random, 300);
                    assertThat(table.put(key, value)).isEqualTo(expected.put(key, value));
                }
            }
            var all = table.entryIterator();
            for (var entry : expected.entrySet()) {
                var found = all.next();
                assertThat(found.getKey()).isEqualTo(entry.getKey());
                assertThat(found.getValue()).isEqualTo(entry.getValue());
            }
            assertThat(all.hasNext()).isFalse();
            assertThat(table.get(new byte[] {1, 2, 3, 4})).isNull();
        }
    }
}
