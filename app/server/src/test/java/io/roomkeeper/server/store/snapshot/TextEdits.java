package io.roomkeeper.server.store.snapshot;

import io.roomkeeper.server.store.journal.Frame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Entries of text, told by records such as `put key value`, `append key value`, `remove key` and
/// `wipe prefix`. Each frame counts in the entry `!frames`, as audit lines do, beginning with what
/// the base has. Entries whose value ends with `old` are not kept in snapshots.
public final class TextEdits implements Translation {
    private static final String COUNT = "!frames";

    @Override
    public Function<Frame, List<Edit>> after(Lookup base) throws IOException {
        var counted = new long[] {base.value(bytes(COUNT)).map(TextEdits::number).orElse(0L)};
        return frame -> {
            var edits =
                    new java.util.ArrayList<>(
                            frame.records().stream().map(TextEdits::edit).toList());
            edits.add(new Edit.Put(bytes(COUNT), bytes("" + ++counted[0])));
            return edits;
        };
    }

    @Override
    public Predicate<Entry> kept() {
        return entry -> !text(entry.value()).endsWith("old");
    }

    private static Edit edit(byte[] record) {
        var words = text(record).split(" ", 3);
        var key = bytes(words[1]);
        return switch (words[0]) {
            case "put" -> new Edit.Put(key, bytes(words[2]));
            case "append" -> new Edit.Update(key, value -> bytes(text(value) + words[2]));
            case "remove" -> new Edit.Remove(key);
            case "wipe" -> new Edit.Wipe(key);
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private static long number(byte[] value) {
        return Long.parseLong(text(value));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// A record, or a key or value.
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Takes in entries as text, in place of those of an earlier load.
    public static final class Loaded implements Loader {
        private final SortedMap<String, String> entries = new TreeMap<>();

        @Override
        public void load(Iterator<Entry> sorted) {
            entries.clear();
            sorted.forEachRemaining(entry -> entries.put(text(entry.key()), text(entry.value())));
        }

        public SortedMap<String, String> entries() {
            return entries;
        }
    }
}
