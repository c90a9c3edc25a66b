package io.roomkeeper.server.store.state;

import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;

import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Goes through lines of the audit log, newest first. A line whose bytes lack a word that is looked
/// for is not decoded, which makes looking some ten times as fast as reading.
final class AuditScan {
    private final BTreeMap<byte[], byte[]> entries;
    private final AuditLog.Search search;

    /// Milliseconds; lines before are over.
    private final long since;

    private final List<byte[]> words;
    private final List<AuditLog.Line> found = new ArrayList<>();
    private long below;
    private boolean ended;
    private int looks;

    /// Lines of before `cutoff`, in milliseconds, are as if they were not there.
    AuditScan(BTreeMap<byte[], byte[]> entries, AuditLog.Search search, long cutoff) {
        this.entries = entries;
        this.search = search;
        since = search.since() == null ? cutoff : Math.max(cutoff, search.since().toEpochMilli());
        words = search.words().stream().map(AuditScan::stored).toList();
        var before = search.query().before();
        below = before == 0 ? Long.MAX_VALUE : before;
        var until = search.until();
        if (until != null) {
            below = Math.min(below, firstAt(until));
        }
    }

    /// As it stands in what is stored, without its quotes.
    private static byte[] stored(String word) {
        var quoted = StateCodec.encode(word);
        return Arrays.copyOfRange(quoted, 1, quoted.length - 1);
    }

    /// The number of the first line at `until` or later; numbers grow with time.
    private long firstAt(Instant until) {
        long low = number(entries.ceilingEntry(StateKey.auditLine(0)));
        long high = number(entries.lowerEntry(StateKey.auditLine(Long.MAX_VALUE))) + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            var value = entries.get(StateKey.auditLine(middle));
            if (value == null || time(value) < until.toEpochMilli()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long number(Map.@Nullable Entry<byte[], byte[]> entry) {
        return entry == null || entry.getKey()[0] != StateKey.AUDIT_LINE
                ? 0
                : StateKey.auditNumber(entry.getKey());
    }

    private static long time(byte[] value) {
        return ByteBuffer.wrap(value).getLong();
    }

    boolean isOver() {
        return ended || looks >= search.looks() || found.size() >= search.query().limit();
    }

    /// Looks at up to `count` lines more.
    void step(int count) {
        var numbers = numbers();
        for (int i = 0; i < count && !isOver(); i++) {
            if (!numbers.hasNext()) {
                ended = true;
                return;
            }
            look(numbers.next());
        }
    }

    private Iterator<byte[]> numbers() {
        var room = search.query().room();
        return room == null
                ? entries.descendingKeyIterator(
                        StateKey.auditLine(0), true, StateKey.auditLine(below), false)
                : entries.descendingKeyIterator(
                        StateKey.auditOf(room, 0), true, StateKey.auditOf(room, below), false);
    }

    private void look(byte[] key) {
        below = StateKey.auditNumber(key);
        looks++;
        var value = entries.get(StateKey.auditLine(below));
        if (value == null) {
            return;
        }
        if (time(value) < since) {
            ended = true;
        } else if (words.stream().allMatch(word -> holds(value, word))) {
            wanted(value)
                    .ifPresent(
                            change -> found.add(new AuditLog.Line(below, change, undoneBy(below))));
        }
    }

    private Optional<Change> wanted(byte[] value) {
        var json = Arrays.copyOfRange(value, Long.BYTES, value.length);
        return Optional.of(StateCodec.decode(json, Change.class)).filter(search.wanted());
    }

    private long undoneBy(long number) {
        return undoneBy(entries, number);
    }

    static long undoneBy(BTreeMap<byte[], byte[]> entries, long number) {
        var by = entries.get(StateKey.undone(number));
        return by == null ? 0 : ByteBuffer.wrap(by).getLong(Long.BYTES);
    }

    private static boolean holds(byte[] value, byte[] word) {
        int last = value.length - word.length;
        for (int i = Long.BYTES; i <= last; i++) {
            if (Arrays.equals(value, i, i + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    AuditLog.Found found() {
        return new AuditLog.Found(found, ended ? 0 : below);
    }
}
