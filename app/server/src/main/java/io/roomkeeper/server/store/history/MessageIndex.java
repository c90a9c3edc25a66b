package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.store.journal.Frame;
import io.roomkeeper.server.store.journal.Place;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Where every message is, segment by segment; the newest segment's part is in memory and is stored
/// when the segment is full. A room's messages are in order of time from segment to segment. Times
/// are milliseconds; what is older than a `cutoff` or was cleaned counts as gone.
final class MessageIndex {
    private static final Logger LOG = LoggerFactory.getLogger(MessageIndex.class);

    private final Path folder;
    private final OpenIndexes open = new OpenIndexes(OpenIndexes.MOST);
    private final ConcurrentNavigableMap<Long, SegmentIndex> segments =
            new ConcurrentSkipListMap<>();
    private final Map<String, Long> cleaned = new ConcurrentHashMap<>();
    private final ExecutorService storing =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("message-index").daemon().factory());

    MessageIndex(Path folder) {
        this.folder = folder;
    }

    /// Takes in a full segment that was indexed before.
    void add(long segment, SegmentMark mark) {
        segments.put(segment, new StoredIndex(folder, segment, mark, open));
        mark.cleaned().forEach(this::clean);
    }

    /// Takes up the newest segment, which was indexed before, to be written on; false when its
    /// index was damaged since.
    boolean resume(long segment, SegmentMark mark) throws IOException {
        var stored = new StoredIndex(folder, segment, mark, open);
        if (!stored.isWhole()) {
            return false;
        }
        var live = stored.live();
        SegmentMark.delete(folder, segment);
        segments.put(segment, live);
        mark.cleaned().forEach(this::clean);
        return true;
    }

    /// Takes in the frame at `frame`: `records`, and how they are written there.
    void apply(Place frame, List<byte[]> written, List<MessageRecord> records) throws IOException {
        var segment = live(frame.segment());
        var at = frame.plus(Frame.HEADER);
        for (int i = 0; i < records.size(); i++) {
            var json = written.get(i);
            at = at.plus(Frame.RECORD_HEADER);
            switch (records.get(i)) {
                case MessageRecord.Forced _ -> {}
                case MessageRecord.Sent(var message) -> put(segment, message, Locator.of(at, json));
                case MessageRecord.Cleaned(var room, var before) ->
                        clean(segment, room, before.toEpochMilli());
                case MessageRecord.Emptied(var room) -> empty(segment, room);
            }
            at = at.plus(json.length);
        }
        segment.reached(at.offset());
    }

    private static void put(LiveIndex segment, StoredMessage message, Locator at) {
        segment.put(
                message.room().value(),
                message.sentTime().toEpochMilli(),
                at,
                MessageId.hash(message.messageUId()));
    }

    private LiveIndex live(long segment) throws IOException {
        var newest = segments.lastEntry();
        if (newest != null && newest.getValue() instanceof LiveIndex live) {
            if (live.segment() == segment) {
                return live;
            }
            storing.execute(() -> store(live, segment - 1));
        }
        StoredIndex.deleteFiles(folder, segment);
        var begun = new LiveIndex(segment);
        segments.put(segment, begun);
        return begun;
    }

    // One that cannot be stored stays in memory, and is built anew at the next start.
    private void store(LiveIndex full, long lastBatch) {
        try {
            var stored = StoredIndex.store(folder, full, lastBatch, open);
            if (!segments.replace(full.segment(), full, stored)) {
                stored.delete();
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("the index of a full segment of the history could not be stored", failed);
        }
    }

    private void clean(LiveIndex segment, RoomId room, long before) {
        segment.clean(room.value(), before);
        clean(room.value(), before);
    }

    private void clean(String room, long before) {
        cleaned.merge(room, before, Math::max);
    }

    private void empty(LiveIndex segment, RoomId room) throws IOException {
        for (var part : segments.descendingMap().values()) {
            long newest = part.newestOf(room.value());
            if (newest > Long.MIN_VALUE) {
                clean(segment, room, newest + 1);
                return;
            }
        }
    }

    /// Forgets what was cleaned before the oldest message that is there.
    void forgetCleaned() {
        long oldest = Long.MAX_VALUE;
        for (var part : segments.values()) {
            oldest = Math.min(oldest, part.oldest());
        }
        long least = oldest;
        cleaned.values().removeIf(before -> before <= least);
    }

    /// In how many rooms something was cleaned that could still be there.
    int cleanedRooms() {
        return cleaned.size();
    }

    /// From when on messages of `room` are there.
    long floor(RoomId room, long cutoff) {
        return Math.max(cutoff, cleaned.getOrDefault(room.value(), Long.MIN_VALUE));
    }

    /// The first `limit` messages of `room` from `start` to before `before`.
    List<Locator> first(RoomId room, long start, long before, int limit, long cutoff)
            throws IOException {
        long least = Math.max(start, floor(room, cutoff));
        var found = new ArrayList<Locator>();
        for (var part : segments.values()) {
            if (found.size() < limit && part.mayHave(least, before)) {
                found.addAll(part.first(room.value(), least, before, limit - found.size()));
            }
        }
        return found;
    }

    /// The last `limit` messages of `room` from `start` to before `before`, newest first.
    List<Locator> last(RoomId room, long start, long before, int limit, long cutoff)
            throws IOException {
        long least = Math.max(start, floor(room, cutoff));
        var found = new ArrayList<Locator>();
        for (var part : segments.descendingMap().values()) {
            if (found.size() < limit && part.mayHave(least, before)) {
                found.addAll(part.last(room.value(), least, before, limit - found.size()));
            }
        }
        return found;
    }

    /// All segments, oldest first.
    Collection<SegmentIndex> segments() {
        return segments.values();
    }

    /// All segments, newest first.
    Collection<SegmentIndex> newestFirst() {
        return segments.descendingMap().values();
    }

    Optional<SegmentIndex> newest() {
        return Optional.ofNullable(segments.lastEntry()).map(Map.Entry::getValue);
    }

    /// How many files of full segments are open.
    int openFiles() {
        return open.count();
    }

    /// Deletes the index of a segment.
    void delete(SegmentIndex segment) throws IOException {
        segments.remove(segment.segment());
        segment.delete();
    }

    /// Closes all; `lastBatch` is the journal's. When not `whole`, the newest is built anew at the
    /// next start.
    void close(boolean whole, long lastBatch) throws IOException {
        storing.close();
        if (whole && newest().orElse(null) instanceof LiveIndex live) {
            StoredIndex.store(folder, live, lastBatch, open);
        }
        segments.values().forEach(SegmentIndex::close);
    }
}
