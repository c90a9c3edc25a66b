package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.Place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Where in the journal each message is, over all segments. Changed by one thread, read by many. A
/// room's messages are in order of time from segment to segment. Times are milliseconds; what is
/// older than a `cutoff` or was cleaned counts as gone.
final class MessageIndex {
    private final Path folder;
    private final ConcurrentNavigableMap<Long, SegmentIndex> segments =
            new ConcurrentSkipListMap<>();
    private final Map<String, Long> cleaned = new ConcurrentHashMap<>();

    MessageIndex(Path folder) {
        this.folder = folder;
    }

    /// Takes in a segment that was indexed before.
    void add(SegmentIndex segment) {
        segments.put(segment.segment(), segment);
        segment.cleaned().forEach(this::clean);
    }

    /// Takes in the frame at `frame`: `records`, and how they are written there.
    void apply(Place frame, List<byte[]> written, List<MessageRecord> records) throws IOException {
        var segment = writable(frame.segment());
        var at = frame.plus(Frame.HEADER);
        for (int i = 0; i < records.size(); i++) {
            var json = written.get(i);
            at = at.plus(Frame.RECORD_HEADER);
            switch (records.get(i)) {
                case MessageRecord.Forced _ -> {}
                case MessageRecord.Sent(var message) ->
                        segment.put(key(message), Locator.of(at, json));
                case MessageRecord.Cleaned(var room, var before) ->
                        clean(segment, room, before.toEpochMilli());
                case MessageRecord.Emptied(var room) -> empty(segment, room);
            }
            at = at.plus(json.length);
        }
        segment.reached(at.offset());
    }

    private SegmentIndex writable(long segment) throws IOException {
        var newest = segments.lastEntry();
        if (newest != null && newest.getKey() == segment) {
            return newest.getValue();
        }
        if (newest != null) {
            newest.getValue().finish(segment - 1);
        }
        var begun = SegmentIndex.create(folder, segment);
        segments.put(segment, begun);
        return begun;
    }

    private static MessageKey key(StoredMessage message) {
        return new MessageKey(
                message.room().value(), message.sentTime().toEpochMilli(), message.messageUId());
    }

    private void clean(SegmentIndex segment, RoomId room, long before) {
        segment.clean(room.value(), before);
        clean(room.value(), before);
    }

    private void clean(String room, long before) {
        cleaned.merge(room, before, Math::max);
    }

    private void empty(SegmentIndex segment, RoomId room) {
        for (var part : segments.descendingMap().values()) {
            long newest = part.newestOf(room.value());
            if (newest > Long.MIN_VALUE) {
                clean(segment, room, newest + 1);
                return;
            }
        }
    }

    /// From when on messages of `room` are there.
    long floor(RoomId room, long cutoff) {
        return Math.max(cutoff, cleaned.getOrDefault(room.value(), Long.MIN_VALUE));
    }

    /// The first `limit` messages of `room` from `start` to before `before`.
    List<Locator> first(RoomId room, long start, long before, int limit, long cutoff) {
        long least = Math.max(start, floor(room, cutoff));
        var found = new ArrayList<Locator>();
        for (var part : segments.values()) {
            if (found.size() < limit && part.mayHave(least, before)) {
                found.addAll(part.first(room.value(), least, before, limit - found.size()));
            }
        }
        return found;
    }

    /// The last `limit` messages of `room` before `before`, newest first.
    List<Locator> last(RoomId room, long before, int limit, long cutoff) {
        long least = floor(room, cutoff);
        var found = new ArrayList<Locator>();
        for (var part : segments.descendingMap().values()) {
            if (found.size() < limit && part.mayHave(least, before)) {
                found.addAll(part.last(room.value(), least, before, limit - found.size()));
            }
        }
        return found;
    }

    Optional<Locator> find(RoomId room, String messageUId, long cutoff) {
        long least = floor(room, cutoff);
        return segments.descendingMap().values().stream()
                .filter(part -> part.newest() >= least)
                .flatMap(part -> part.find(room.value(), messageUId, least).stream())
                .findFirst();
    }

    /// All segments, oldest first.
    Collection<SegmentIndex> segments() {
        return segments.values();
    }

    Optional<SegmentIndex> newest() {
        return Optional.ofNullable(segments.lastEntry()).map(Map.Entry::getValue);
    }

    /// Deletes the index of a segment.
    void delete(SegmentIndex segment) throws IOException {
        segments.remove(segment.segment());
        segment.delete();
    }

    /// Closes all; `lastBatch` is the journal's. When not `whole`, the newest is built anew at the
    /// next start.
    void close(boolean whole, long lastBatch) throws IOException {
        var newest = segments.lastEntry();
        if (whole && newest != null) {
            newest.getValue().finish(lastBatch);
        }
        segments.values().forEach(SegmentIndex::close);
    }
}
