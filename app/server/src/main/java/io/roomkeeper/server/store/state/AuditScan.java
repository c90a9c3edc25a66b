package io.roomkeeper.server.store.state;

import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;

import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Goes through lines of the audit log, newest first: through those about a user or of a room,
/// where one is asked for, and through no others. A line without the hints is not decoded.
final class AuditScan {
    private final BTreeMap<byte[], byte[]> entries;
    private final AuditLog.Search search;

    /// Milliseconds; lines before are over.
    private final long since;

    private final AuditHints hints;
    private final byte @Nullable [] room;
    private final List<AuditLog.Line> found = new ArrayList<>();
    private long below;
    private boolean ended;
    private int looks;

    /// Lines of before `cutoff`, in milliseconds, are as if they were not there.
    AuditScan(BTreeMap<byte[], byte[]> entries, AuditLog.Search search, long cutoff) {
        this.entries = entries;
        this.search = search;
        since = search.since() == null ? cutoff : Math.max(cutoff, search.since().toEpochMilli());
        hints = AuditHints.of(search.hints());
        var in = search.query().room();
        room = in == null ? null : in.value().getBytes(StandardCharsets.UTF_8);
        var before = search.query().before();
        below = before == 0 ? Long.MAX_VALUE : before;
        var until = search.until();
        if (until != null) {
            below = Math.min(below, firstAt(until));
        }
    }

    /// The number of the first line at `until` or later; numbers grow with time.
    private long firstAt(Instant until) {
        long low = number(entries.ceilingEntry(StateKey.auditLine(0)));
        long high = number(entries.lowerEntry(StateKey.auditLine(Long.MAX_VALUE))) + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            var value = entries.get(StateKey.auditLine(middle));
            if (value == null || StateKey.auditTime(value) < until.toEpochMilli()) {
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

    boolean isOver() {
        return ended || looks >= search.looks() || found.size() >= search.query().limit();
    }

    /// Looks at up to `count` lines more.
    void step(int count) {
        var lines = lines();
        for (int i = 0; i < count && !isOver(); i++) {
            if (!lines.hasNext()) {
                ended = true;
                return;
            }
            var entry = lines.next();
            below = StateKey.auditNumber(entry.getKey());
            looks++;
            look(entry);
        }
    }

    private Iterator<Map.Entry<byte[], byte[]>> lines() {
        var user = search.user();
        var in = search.query().room();
        if (user != null) {
            return within(StateKey.auditAbout(user, 0), StateKey.auditAbout(user, below));
        }
        return in == null
                ? within(StateKey.auditLine(0), StateKey.auditLine(below))
                : within(StateKey.auditOf(in, 0), StateKey.auditOf(in, below));
    }

    private Iterator<Map.Entry<byte[], byte[]>> within(byte[] first, byte[] behind) {
        return entries.descendingEntryIterator(first, true, behind, false);
    }

    private void look(Map.Entry<byte[], byte[]> entry) {
        if (StateKey.auditTime(entry.getValue()) < since) {
            ended = true;
            return;
        }
        var line = line(entry);
        if (line != null && hints.admit(line)) {
            wanted(line)
                    .ifPresent(
                            change -> found.add(new AuditLog.Line(below, change, undoneBy(below))));
        }
    }

    /// Null for one of another room, and for one that the retention, which was shorter then,
    /// removed before its note about the user or the room.
    private byte @Nullable [] line(Map.Entry<byte[], byte[]> entry) {
        return switch (entry.getKey()[0]) {
            case StateKey.AUDIT_LINE -> entry.getValue();
            case StateKey.AUDIT_ABOUT_USER ->
                    room == null || StateKey.isOf(entry.getValue(), room)
                            ? entries.get(StateKey.auditLine(below))
                            : null;
            default -> entries.get(StateKey.auditLine(below));
        };
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

    AuditLog.Found found() {
        return new AuditLog.Found(found, ended ? 0 : below);
    }
}
