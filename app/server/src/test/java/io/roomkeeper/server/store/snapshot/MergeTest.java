package io.roomkeeper.server.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Merging equals doing each edit at once on a plain map.
class MergeTest {
    private static final int EDITS = 400;

    /// What the snapshots hold, done plainly.
    private static final class Plain {
        private final TreeMap<byte[], byte[]> map = new TreeMap<>(Arrays::compareUnsigned);

        void apply(Edit edit) {
            switch (edit) {
                case Edit.Put(var key, var value) -> map.put(key, value);
                case Edit.Remove(var key) -> map.remove(key);
                case Edit.Update(var key, var change) ->
                        map.computeIfPresent(key, (_, value) -> change.apply(value));
                case Edit.Wipe(var prefix) ->
                        map.keySet().removeIf(key -> text(key).startsWith(text(prefix)));
            }
        }

        List<String> entries() {
            return map.entrySet().stream()
                    .map(e -> text(e.getKey()) + "=" + text(e.getValue()))
                    .toList();
        }

        Iterator<Entry> sorted() {
            return map.entrySet().stream()
                    .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                    .iterator();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> merged(Iterator<Entry> base, Delta delta) {
        var merge = new Merge(base, delta);
        var all = new ArrayList<String>();
        while (merge.hasNext()) {
            var entry = merge.next();
            all.add(text(entry.key()) + "=" + text(entry.value()));
        }
        return all;
    }

    // Few and short keys, some of bytes that are negative as numbers, so that edits meet.
    private static byte[] key(Random random, int most) {
        var key = new byte[1 + random.nextInt(most)];
        for (int i = 0; i < key.length; i++) {
            key[i] = new byte[] {0, 'a', 'b', (byte) 0x80, (byte) 0xFF}[random.nextInt(5)];
        }
        return key;
    }

    private static Edit edit(Random random) {
        var value = bytes("" + random.nextInt(1000));
        return switch (random.nextInt(10)) {
            case 0 -> new Edit.Wipe(key(random, 3));
            case 1, 2 -> new Edit.Remove(key(random, 4));
            case 3, 4, 5 ->
                    new Edit.Update(key(random, 4), before -> bytes(text(before) + text(value)));
            default -> new Edit.Put(key(random, 4), value);
        };
    }

    static LongStream seeds() {
        return LongStream.concat(
                LongStream.rangeClosed(1, 200), LongStream.of(new Random().nextLong()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void several_deltas_one_after_the_other_do_what_their_edits_do(long seed) {
        var random = new Random(seed);
        var expected = new Plain();
        for (int round = 0; round < 3; round++) {
            var base = new Plain();
            base.map.putAll(expected.map);
            var delta = new Delta();
            for (int i = random.nextInt(EDITS); i > 0; i--) {
                var edit = edit(random);
                delta.add(edit);
                expected.apply(edit);
            }
            assertThat(merged(base.sorted(), delta))
                    .as("seed %d", seed)
                    .isEqualTo(expected.entries());
        }
    }

    @Test
    void many_updates_of_one_entry_are_done_in_their_order() {
        var base = new Plain();
        base.apply(new Edit.Put(bytes("k"), bytes("0")));
        var delta = new Delta();
        IntStream.rangeClosed(1, 100_000)
                .forEach(i -> delta.add(new Edit.Update(bytes("k"), _ -> bytes("" + i))));
        assertThat(merged(base.sorted(), delta)).containsExactly("k=100000");
    }

    @Test
    void an_update_of_what_is_not_there_does_nothing() {
        var delta = new Delta();
        delta.add(new Edit.Update(bytes("k"), _ -> bytes("never")));
        assertThat(merged(Collections.emptyIterator(), delta)).isEmpty();
    }
}
